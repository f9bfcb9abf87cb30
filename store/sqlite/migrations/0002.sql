-- An end's links of a type and direction in the order of confidence, so that the
-- few of one kind are found beside a hub's many of another. n stands in it so
-- that the row need not be looked up where nothing else is asked of it.
CREATE INDEX link_end_type ON link_end (owner, type, direction, weakness, id, n);
