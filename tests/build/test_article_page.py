"""What a visitor sees on an article's page."""

from tests.project import Project, article


def test_badge_and_read_time_stand_above_the_title(project: Project) -> None:
    """The line above the H1 links the category and shows the minutes."""
    project.write("articles/a.md", article("word " * 300, title="Hire well"))
    built = project.build("--strict")
    assert built.status == 0, built.output
    page = built.page("/articles/a/")
    badge = page.select_one("a[data-category]")
    assert badge is not None
    assert (badge["data-category"], badge.get_text()) == ("hiring-process", "Hiring Process")
    minutes = page.select_one("[data-read-time]")
    assert minutes is not None
    assert (minutes["data-read-time"], minutes.get_text()) == ("2", "2 min read")
    assert [heading.get_text() for heading in page.find_all("h1")] == ["Hire well"]
