"""Which drives are sticks: what is mounted where desktops put them, and can be pulled out."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.staff.sticks import GivenSticks, MountedSticks


@pytest.fixture
def machine(tmp_path: Path) -> MountedSticks:
    """A disk inside (sda), a stick on USB (sdb1), a card in a reader (mmcblk0p1), a SATA disk in a
    frame on USB (sdc, which calls itself fixed)."""
    devices = tmp_path / "devices"
    shapes = {
        "sda": ("pci0/ata1/block/sda", "0", "sda1"),
        "sdb": ("pci0/usb2/2-1/block/sdb", "1", "sdb1"),
        "sdc": ("pci0/usb3/3-2/block/sdc", "0", "sdc1"),
        "mmcblk0": ("platform/mmc0/block/mmcblk0", "1", "mmcblk0p1"),
    }
    block = tmp_path / "block"
    block.mkdir()
    for disk, (place, removable, part) in shapes.items():
        folder = devices / place
        (folder / part).mkdir(parents=True)
        (folder / "removable").write_text(removable + "\n")
        (block / disk).symlink_to(folder)
        (block / part).symlink_to(folder / part)
    return MountedSticks(tmp_path / "mounts", block)


def plug(machine: MountedSticks, *lines: str) -> tuple[str, ...]:
    machine.mounts.write_text("".join(f"{line} vfat rw 0 0\n" for line in lines), "utf-8")
    return tuple(map(str, machine.folders()))


def test_a_stick_is_found_wherever_desktops_mount_it(machine: MountedSticks) -> None:
    for folder in ("/media/lan/KINGSTON", "/run/media/lan/KINGSTON", "/mnt/usb"):
        assert plug(machine, f"/dev/sdb1 {folder}") == (folder,)


def test_a_stick_without_partitions_and_a_card_count_too(machine: MountedSticks) -> None:
    found = plug(machine, "/dev/sdb /media/a", "/dev/mmcblk0p1 /media/b")
    assert found == ("/media/a", "/media/b")


def test_a_disk_in_a_frame_on_usb_counts_although_it_says_it_is_fixed(
    machine: MountedSticks,
) -> None:
    assert plug(machine, "/dev/sdc1 /media/lan/disk") == ("/media/lan/disk",)


def test_nothing_else_of_the_machine_is_looked_at(machine: MountedSticks) -> None:
    found = plug(
        machine,
        "/dev/sda1 /",
        "/dev/sda1 /media/data",
        "/dev/sdb1 /boot/efi",
        "/dev/sdb1 /medial",
        "tmpfs /media/tmp",
        "server:/share /mnt/share",
        "/dev/sdz9 /media/gone",
    )
    assert found == ()


def test_blanks_in_the_name_of_a_stick_are_read(machine: MountedSticks) -> None:
    assert plug(machine, r"/dev/sdb1 /media/lan/USB\040C\134\011") == ("/media/lan/USB C\\\t",)


def test_vietnamese_in_the_name_of_a_stick_is_read(machine: MountedSticks) -> None:
    assert plug(machine, "/dev/sdb1 /media/lan/DỮ\\040LIỆU") == ("/media/lan/DỮ LIỆU",)


def test_the_same_stick_mounted_twice_is_named_twice_and_sorted(machine: MountedSticks) -> None:
    assert plug(machine, "/dev/sdb1 /mnt/b", "/dev/sdb1 /mnt/a") == ("/mnt/a", "/mnt/b")


def test_a_machine_that_tells_nothing_has_no_sticks(tmp_path: Path) -> None:
    assert MountedSticks(tmp_path / "none", tmp_path / "none").folders() == ()


def test_this_machine_can_be_asked() -> None:
    assert isinstance(MountedSticks().folders(), tuple)


def test_the_fake_has_what_it_was_given(tmp_path: Path) -> None:
    assert GivenSticks((tmp_path,)).folders() == (tmp_path,)
