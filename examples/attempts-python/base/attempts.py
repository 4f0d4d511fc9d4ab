"""Attempts of a course's learners: live ones, and archived copies of older ones."""

SCHEMA = """
CREATE TABLE attempts (
    id TEXT PRIMARY KEY,
    learner TEXT NOT NULL,
    score INTEGER NOT NULL,
    is_archive INTEGER NOT NULL DEFAULT 0
)
"""


def record(db, attempt_id, learner, score, is_archive=False):
    db.execute("INSERT INTO attempts VALUES (?, ?, ?, ?)", (attempt_id, learner, score, int(is_archive)))


def score_of(db, attempt_id):
    row = db.execute("SELECT score FROM attempts WHERE id = ?", (attempt_id,)).fetchone()
    return row[0] if row else None
