-- One row for each piece of work that only one node may do; the holder loses it by silence. Times are the database's own.
CREATE TABLE platform.lease (
    name       VARCHAR(100)                NOT NULL PRIMARY KEY,
    holder     VARCHAR(100)                NOT NULL,
    expires_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
