-- One schema for each context; a context's tables are touched by its own module only.
CREATE SCHEMA IF NOT EXISTS registry;
CREATE SCHEMA IF NOT EXISTS external_connection;
CREATE SCHEMA IF NOT EXISTS mdms;
CREATE SCHEMA IF NOT EXISTS collection;
CREATE SCHEMA IF NOT EXISTS joint_metering;
