-- Which of a partner's ways a command came: MDMS or PORTAL_USER. It is held while that way is cut off; none for the utility's own.
ALTER TABLE collection.field_command ADD COLUMN through varchar(20);
