"""A site may take theme and features from the installed package; nothing of what visitors get differs."""

from __future__ import annotations

from pathlib import Path

from tests.journeys.whole_site import WholeSite
from tests.product_form import take_product
from tests.site_contents import contents


def test_a_site_is_the_same_with_the_installed_theme(site: WholeSite, tmp_path: Path) -> None:
    """Byte for byte, with the same settings and sources."""
    listed = site.build("--strict", as_of="2030-01-01")
    product = WholeSite(tmp_path / "product", origin=site.origin)
    product.leave_out_what_takes_long()
    built = take_product(product).build("--strict", as_of="2030-01-01")
    assert (listed.status, built.status) == (0, 0), built.output
    assert contents(built.site) == contents(listed.site)
