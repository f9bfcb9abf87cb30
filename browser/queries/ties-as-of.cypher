// A person's ties as of a date
// Edit the id and the date. Shown are the ties that may have held on that day: sinceFrom is the first day on which a tie may have begun, untilTo the last on which it may have ended, and a bound that no source gives is open.
// A tie that held more than once has z_periods too: first and last days in turns, counted from 1970-01-01.
WITH 'shahab-al-muhajir' AS person, date('2020-08-03') AS day
WITH person, day, duration.inDays(date('1970-01-01'), day).days AS number
MATCH (who:Entity {id: person})-[tie]-(other:Entity)
WHERE coalesce(tie.sinceFrom <= day, true) AND coalesce(tie.untilTo >= day, true)
  AND (tie.z_periods IS NULL
       OR any(i IN range(0, size(tie.z_periods) - 1, 2) WHERE tie.z_periods[i] <= number AND number <= tie.z_periods[i + 1]))
RETURN who, tie, other
ORDER BY tie.confidence DESC, tie.id
LIMIT 100
