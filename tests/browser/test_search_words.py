"""Names with signs, and words of texts without spaces, as a visitor searches for them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.pages import opened
from tests.browser.test_search import dialog, expect_status, results, search
from tests.project import Project, article
from tests.site_server import serve

ARTICLES = {
    "C++ engineers": "They write C++ and C/C++ every day.",
    "C# engineers": "They write C# every day, (C#) and C#.",
    "F# people": "They write F#.",
    "Plain C": "They write C for small machines, and count to C.",
    "Work on .NET": "They use .NET and ASP.NET.",
    "The net salary": "Net is what is left. A network of nets.",
    "Node.js at work": "Node.js here.",
    "R&D roles": "They do R&D.",
    "The RD list": "RD stands for rural delivery, on any road.",
    "A/B tests": "Measure with A/B tests.",
    "Absence": "AB is a blood group. About absence.",
    "Q&A with nurses": "A long Q&A.",
    "QA engineers": "QA finds mistakes. QA again, quality.",
    "A 401(k) plan": "What a 401(k) costs.",
    "3D artists": "They draw in 3D.",
    "Invitations": "Ask us. [Summon the narwhals →](cta:)",
    "O’Hare’s list": "O'Hare's quokkas aren't here.",
}
FOREIGN = {
    "ja": ("採用面接の質問", "東京都で**採用**面接を行います。給与交渉は別の記事で。C#エンジニアも。"),
    "zh": ("招聘工程师", "如何为医疗行业招聘人工智能工程师。"),
    "fr": ("Les soins", "L'hôpital d'Annecy recrute, aujourd'hui."),
    "ko": ("면접 질문", "면접에서 물어볼 질문과 급여 협상은 별도 글에서."),
    "th": ("สัมภาษณ์งาน", "วิธีจ้างวิศวกรซอฟต์แวร์ สำหรับโรงพยาบาล"),
}
FIRST = {
    "C++": "C++ engineers",
    "c++": "C++ engineers",
    "C/C++": "C++ engineers",
    "C#": "C# engineers",
    "c# engineers": "C# engineers",
    "F#": "F# people",
    ".NET": "Work on .NET",
    ".net": "Work on .NET",
    "asp.net": "Work on .NET",
    "net salary": "The net salary",
    "Node.js": "Node.js at work",
    "R&D": "R&D roles",
    "RD": "The RD list",
    "A/B": "A/B tests",
    "Q&A": "Q&A with nurses",
    "QA": "QA engineers",
    "401(k)": "A 401(k) plan",
    "3D": "3D artists",
    "narwhals": "Invitations",
    "O'Hare": "O’Hare’s list",
    "O’Hare": "O’Hare’s list",
    "o‘hare": "O’Hare’s list",
    "OʼHare's": "O’Hare’s list",
    "aren't": "O’Hare’s list",
    "aren’t": "O’Hare’s list",
    "hôpital": "Les soins",
    "l'hôpital": "Les soins",
    "l’hôpital": "Les soins",
    "Annecy": "Les soins",
    "aujourd’hui": "Les soins",
    "給与": "採用面接の質問",
    "交渉": "採用面接の質問",
    "面接": "採用面接の質問",
    "採用面接": "採用面接の質問",
    "東京": "採用面接の質問",
    "エンジニア": "採用面接の質問",
    "人工智能": "招聘工程师",
    "医疗": "招聘工程师",
    "협상": "면접 질문",
    "급여를": "면접 질문",
    "วิศวกร": "สัมภาษณ์งาน",
    "โรงพยาบาล": "สัมภาษณ์งาน",
}


def write_site(project: Project) -> None:
    """Write an article for each name and each language."""
    for index, (title, text) in enumerate(ARTICLES.items()):
        project.write(f"articles/name-{index}.md", article(text, title=f'"{title}"'))
    for language, (title, text) in FOREIGN.items():
        project.write(f"articles/{language}-text.md", article(text, title=title, lang=language))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site."""
    project = Project(tmp_path_factory.mktemp("words"))
    project.index_search()
    write_site(project)
    built = project.build(as_of="2026-06-01")
    assert built.status == 0, built.output
    with serve(project.folder) as url:
        yield f"{url}/site/"


@pytest.fixture(scope="module")
def page(site: str, chromium: Browser) -> Iterator[Page]:
    """The home page."""
    with opened(chromium, site) as page:
        yield page


@pytest.mark.parametrize(("words", "title"), FIRST.items(), ids=FIRST)
def test_the_article_of_that_name_comes_first(page: Page, words: str, title: str) -> None:
    """Whatever signs its name has, and in whatever language it is."""
    search(page, words)
    expect(results(page).first).to_have_text(title)


@pytest.mark.parametrize("words", ["京都", "都で採", "F++"])
def test_a_part_of_a_word_that_is_none_finds_nothing(page: Page, words: str) -> None:
    """Neighbouring signs of two words are no word."""
    search(page, words)
    expect(dialog(page).get_by_role("status")).to_have_text("No results")


def test_what_is_found_is_shown_as_it_is_written(page: Page) -> None:
    """Without the marks that the index has, and without spaces in a text that has none."""
    search(page, "給与")
    excerpt = dialog(page).locator(".cc-search__excerpt")
    expect(excerpt).to_have_text("東京都で採用面接を行います。給与交渉は別の記事で。C#エンジニアも。")
    expect(excerpt.locator("mark")).to_have_text("給与")
    search(page, "asp.net")
    expect(excerpt.first).to_have_text("They use .NET and ASP.NET.")


def test_a_site_in_japanese_finds_them_too(project: Project, chromium: Browser) -> None:
    """There Pagefind's own script takes the query apart once more."""
    project.index_search()
    project.configure("  language: en", "  language: ja")
    write_site(project)
    assert project.build(as_of="2026-06-01").status == 0
    with serve(project.folder) as url, opened(chromium, f"{url}/site/") as page:
        for words in ("C#", ".NET", "C++", "A/B", "給与", "採用面接"):
            search(page, words)
            expect(results(page).first).to_have_text(FIRST[words])


def test_the_number_of_results_has_the_form_of_the_language(project: Project, chromium: Browser) -> None:
    """Polish says one, two and five in three ways."""
    project.index_search()
    project.configure("  language: en", "  language: pl")
    for number, word in enumerate(["wombat", *["numbat"] * 2, *["quokka"] * 5]):
        project.write(f"articles/a-{number}.md", article(f"{word.capitalize()}.", title=f"Title {number}"))
    assert project.build().status == 0
    with serve(project.folder) as url, opened(chromium, f"{url}/site/") as page:
        for word, status in (("wombat", "1 wynik"), ("numbat", "2 wyniki"), ("quokka", "5 wyników")):
            search(page, word)
            expect_status(page, status)
