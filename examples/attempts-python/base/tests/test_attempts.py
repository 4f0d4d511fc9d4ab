import sqlite3
import unittest

import attempts


class AttemptsTest(unittest.TestCase):
    def setUp(self):
        self.db = sqlite3.connect(":memory:")
        self.db.execute(attempts.SCHEMA)

    def tearDown(self):
        self.db.close()

    def test_score_of_a_recorded_attempt(self):
        attempts.record(self.db, "a1", "ada", 12)
        self.assertEqual(attempts.score_of(self.db, "a1"), 12)

    def test_no_score_without_an_attempt(self):
        self.assertIsNone(attempts.score_of(self.db, "a1"))


if __name__ == "__main__":
    unittest.main()
