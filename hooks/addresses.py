"""Every page has an address of its own, and every call to action leads to one."""

from cuecard.addresses import check_cta_targets, claim_addresses
from cuecard.build import build_of


def on_files(files, config):
    """Note who owns each address and report two sources with one."""
    build = build_of(config)
    claim_addresses(files, build)
    check_cta_targets(build)
    return files
