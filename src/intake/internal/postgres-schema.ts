/** Number of this schema, kept in the table `schema_version`. */
export const schemaVersion = 1

/** Any number: whoever holds it makes tables. */
const schemaLock = 7_264_913_001

/**
 * Makes the tables where they are not there. Sent as one message, which the server runs as one transaction; of several
 * processes that start at once the first makes them.
 *
 * An errand is due from `next_at` on; while somebody holds its lease, that is when the lease ends. `put_blob` takes one
 * application's files one after the other, whichever process gets them: their sum has to hold.
 */
export const schema = `
  SELECT pg_advisory_xact_lock(${schemaLock});
  CREATE SCHEMA IF NOT EXISTS amtswerk;
  DO $schema$ BEGIN
    IF to_regclass('amtswerk.schema_version') IS NOT NULL THEN RETURN; END IF;
    CREATE TABLE schema_version (version bigint NOT NULL);
    INSERT INTO schema_version VALUES (${schemaVersion});
    CREATE SEQUENCE numbers;
    CREATE TABLE submissions (
      seq bigint PRIMARY KEY,
      id text NOT NULL UNIQUE,
      h text NOT NULL,
      form text NOT NULL,
      ver text NOT NULL,
      office text NOT NULL,
      kid text NOT NULL,
      kind text NOT NULL,
      code text NOT NULL,
      received_at bigint NOT NULL,
      receipt text NOT NULL,
      fetched_at bigint,
      purged_at bigint,
      manifest text NOT NULL
    );
    -- Ciphertext does not get smaller.
    ALTER TABLE submissions ALTER COLUMN manifest SET STORAGE EXTERNAL;
    CREATE INDEX submissions_to_purge ON submissions (form, fetched_at)
      WHERE fetched_at IS NOT NULL AND purged_at IS NULL;
    CREATE TABLE blobs (
      application text NOT NULL,
      id text NOT NULL,
      sha256 text NOT NULL,
      size bigint NOT NULL,
      received_at bigint NOT NULL,
      PRIMARY KEY (application, id)
    );
    CREATE TABLE errands (
      number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      submission text NOT NULL,
      kind text NOT NULL,
      target text NOT NULL,
      state text NOT NULL DEFAULT 'waiting',
      progress text NOT NULL DEFAULT '',
      attempts bigint NOT NULL DEFAULT 0,
      reason text,
      next_at bigint NOT NULL,
      lease text,
      UNIQUE (submission, kind, target)
    );
    CREATE INDEX errands_due ON errands (next_at, number) WHERE state = 'waiting';
    CREATE FUNCTION put_blob(file blobs, most bigint) RETURNS text LANGUAGE plpgsql AS $put$
      DECLARE there text;
      BEGIN
        PERFORM pg_advisory_xact_lock(hashtextextended(file.application, 0));
        -- The same file once more starts its 24 hours anew.
        UPDATE blobs SET received_at = file.received_at
          WHERE application = file.application AND id = file.id RETURNING sha256 INTO there;
        IF there = file.sha256 THEN RETURN 'same'; END IF;
        IF there IS NOT NULL THEN RETURN 'other'; END IF;
        IF EXISTS (SELECT FROM submissions WHERE id = file.application) THEN RETURN 'other'; END IF;
        IF file.size + (SELECT coalesce(sum(size), 0) FROM blobs WHERE application = file.application) > most
          THEN RETURN 'too-large'; END IF;
        INSERT INTO blobs VALUES (file.*);
        RETURN 'created';
      END
    $put$;
  END $schema$;
  -- Later than the rest, and unknown to programs of before, which go on beside it. No reason is an empty text.
  CREATE TABLE IF NOT EXISTS feedback (
    day text NOT NULL,
    page text NOT NULL,
    answer text NOT NULL,
    reason text NOT NULL,
    count bigint NOT NULL,
    PRIMARY KEY (day, page, answer, reason)
  );
`
