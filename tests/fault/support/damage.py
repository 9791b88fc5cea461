"""Ways in which files go bad."""

import json
import os
import shutil

SECTOR = 512
PAGE = 4096


def live_files(archive):
    """Files that the generation in force stands on, by path."""
    with open(os.path.join(archive, "CURRENT")) as file:
        current = file.read().split()[0]
    segments = os.path.join(archive, "segments")
    files = [os.path.join(at, name) for at, _, names in os.walk(segments) for name in names]
    with open(os.path.join(archive, current)) as file:
        names = json.load(file).get("names")
    if names:
        files.append(os.path.join(archive, names["file"]))
    return [os.path.join(archive, "CURRENT"), os.path.join(archive, current), *sorted(files)]


def flip_bit(path, lot):
    with open(path, "r+b") as file:
        at = lot.randrange(os.path.getsize(path))
        file.seek(at)
        byte = file.read(1)[0]
        file.seek(at)
        file.write(bytes([byte ^ 1 << lot.randrange(8)]))


def overwrite(size, fill):
    def damage(path, lot):
        length = os.path.getsize(path)
        at = lot.randrange(length) // size * size
        count = min(size, length - at)
        with open(path, "r+b") as file:
            file.seek(at)
            file.write(fill(lot, count))

    return damage


def truncate(path, lot):
    os.truncate(path, lot.randrange(os.path.getsize(path)))


def remove(path, lot):
    os.remove(path)


def random_bytes(lot, count):
    return bytes(lot.randrange(256) for _ in range(count))


WAYS = {
    "bit": flip_bit,
    "byte": overwrite(1, random_bytes),
    "few bytes": overwrite(16, random_bytes),
    "zeroed sector": overwrite(SECTOR, lambda lot, count: bytes(count)),
    "random sector": overwrite(SECTOR, random_bytes),
    "random page": overwrite(PAGE, random_bytes),
    "truncated": truncate,
    "missing": remove,
}


def swap_with(other):
    """The file of another archive in the place of this one's."""

    def damage(path, lot):
        candidates = [p for p in live_files(other) if os.path.basename(p) == os.path.basename(path)]
        shutil.copyfile(lot.choice(candidates or live_files(other)), path)

    return damage
