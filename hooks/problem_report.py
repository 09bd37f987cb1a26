"""When every page has been read: all problems in one report, before anything is written."""

feature = "problem_report"
