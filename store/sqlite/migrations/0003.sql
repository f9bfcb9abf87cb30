-- When statements of a dataset last came or went, and how the last load of it
-- that came to its end did.
ALTER TABLE known_dataset ADD COLUMN changed TEXT NOT NULL DEFAULT '';
ALTER TABLE known_dataset ADD COLUMN checked TEXT NOT NULL DEFAULT '';
ALTER TABLE known_dataset ADD COLUMN rejected INTEGER NOT NULL DEFAULT 0;
ALTER TABLE known_dataset ADD COLUMN kept INTEGER NOT NULL DEFAULT 0;
UPDATE known_dataset SET changed = coalesce((SELECT v.recorded_at FROM version v WHERE v.version = (SELECT max(last) FROM (
    SELECT max(opened, coalesce(closed, 0)) last FROM dataset d WHERE d.dataset = known_dataset.id
    UNION ALL SELECT max(opened, coalesce(closed, 0)) FROM source s WHERE s.dataset = known_dataset.id
    UNION ALL SELECT max(opened, coalesce(closed, 0)) FROM record r WHERE r.dataset = known_dataset.id
    UNION ALL SELECT max(opened, coalesce(closed, 0)) FROM claim c WHERE c.dataset = known_dataset.id
    UNION ALL SELECT max(opened, coalesce(closed, 0)) FROM judgement j WHERE j.dataset = known_dataset.id))), '');
