/** What a list shows of an application. */
const entry = `
  seq, id, h, form, ver, office, kid, kind, code, received_at AS receivedAt, receipt,
  fetched_at AS fetchedAt, purged_at AS purgedAt`

const errand = 'number, submission, kind, target, state, attempts, reason'

/** Every statement the store runs. Values are bound, never written into the text. */
export const statements = {
  blob: 'SELECT sha256, size FROM blobs WHERE application = ? AND id = ?',
  blobSum: 'SELECT coalesce(sum(size), 0) AS bytes FROM blobs WHERE application = ?',
  insertBlob: 'INSERT INTO blobs (application, id, sha256, size, received_at) VALUES (?, ?, ?, ?, ?)',
  keepBlob: 'UPDATE blobs SET received_at = ? WHERE application = ? AND id = ? RETURNING sha256, size',
  files: 'SELECT application, id, sha256, size FROM blobs ORDER BY application, id',

  receipt: 'SELECT h, receipt FROM submissions WHERE id = ?',
  lastSeq: "SELECT seq FROM sqlite_sequence WHERE name = 'submissions'",
  insertSubmission: `
    INSERT INTO submissions (seq, id, h, form, ver, office, kid, kind, code, received_at, receipt, manifest)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  submissions: `
    SELECT ${entry}, (SELECT count(*) FROM blobs WHERE application = submissions.id) AS files
    FROM submissions ORDER BY seq DESC`,
  submission: `SELECT ${entry}, manifest FROM submissions WHERE id = ?`,
  submissionsWhole: `SELECT ${entry}, manifest FROM submissions ORDER BY seq DESC`,
  markFetched: 'UPDATE submissions SET fetched_at = ? WHERE id = ? AND fetched_at IS NULL',

  insertErrand: `
    INSERT INTO errands (submission, kind, target, next_at) VALUES (?, ?, ?, ?)
    ON CONFLICT (submission, kind, target) DO NOTHING`,
  leaseErrand: `
    UPDATE errands SET lease = ?, next_at = ?, attempts = attempts + 1
    WHERE number = (
      SELECT number FROM errands WHERE state = 'waiting' AND next_at <= ? ORDER BY next_at, number LIMIT 1
    )
    RETURNING number, submission, kind, target, progress, attempts, lease`,
  saveProgress: "UPDATE errands SET progress = ? WHERE number = ? AND lease = ? AND state = 'waiting'",
  endErrand: `
    UPDATE errands SET state = ?, reason = ?, next_at = ?, lease = NULL
    WHERE number = ? AND lease = ? AND state = 'waiting'`,
  errandsOf: `SELECT ${errand} FROM errands WHERE submission = ? ORDER BY number`,
  errandsLeft: `SELECT ${errand} FROM errands WHERE state <> 'done' ORDER BY number`,
  allErrands: `SELECT ${errand} FROM errands ORDER BY number`,
  retryErrand: `
    UPDATE errands SET state = 'waiting', next_at = 0, attempts = 0 WHERE number = ? AND state = 'failed'`,

  countFeedback: `
    INSERT INTO feedback (day, page, answer, reason, count) VALUES (?, ?, ?, ?, 1)
    ON CONFLICT (day, page, answer, reason) DO UPDATE SET count = count + 1`,
  feedback: `
    SELECT day, page, answer, nullif(reason, '') AS reason, count FROM feedback
    WHERE day >= ? ORDER BY day, page, answer, reason`,
  sweepFeedback: 'DELETE FROM feedback WHERE day < ?',

  sweepOrphans: `
    DELETE FROM blobs
    WHERE received_at < ? AND NOT EXISTS (SELECT 1 FROM submissions WHERE submissions.id = blobs.application)
    RETURNING application, id`,
  fetchedForms: `
    SELECT DISTINCT form FROM submissions WHERE fetched_at IS NOT NULL AND purged_at IS NULL`,
  purge: `
    UPDATE submissions SET manifest = '', purged_at = ?
    WHERE form = ? AND fetched_at < ? AND purged_at IS NULL AND NOT EXISTS (
      SELECT 1 FROM errands WHERE errands.submission = submissions.id AND errands.state <> 'done'
    )
    RETURNING id`,
  purgeBlobs: 'DELETE FROM blobs WHERE application = ? RETURNING application, id',
} as const
