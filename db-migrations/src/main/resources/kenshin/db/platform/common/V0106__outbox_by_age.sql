-- For removing what is old: the events are tidied away by their age.
CREATE INDEX outbox_event_by_time ON platform.outbox_event (occurred_at);
