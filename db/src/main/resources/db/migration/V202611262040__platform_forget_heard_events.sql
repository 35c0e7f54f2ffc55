-- What every listener has heard is removed as soon as it is heard; what was kept of it until now goes with this. What is
-- left is asked for by its status, over and over.
DELETE FROM event_publication WHERE status = 'COMPLETED';

CREATE INDEX event_publication_by_status_idx ON event_publication (status);
