"""The log of file operations that the shim writes, and disks as a power cut would
have left them after any of these operations.

What a disk owes: bytes that were fsynced, and names in a directory that was fsynced
after they were made, moved or removed. Everything else may be there or not:

  dropped  names are all on the disk, unsynced bytes are not
  torn     names up to some moment, in order (a journal); of the unsynced writes some,
           in any order, the last of them torn between sectors
  lost     no name that was made, moved or removed since its directory was fsynced;
           unsynced bytes as in torn
"""

import os
import struct

MODELS = ["dropped", "torn", "lost"]
HEADER = struct.Struct("<cQQQQ")
SECTOR = 512


def read_log(path):
    """Tuples (op, path, other path, number, data)."""
    with open(path, "rb") as file:
        log = file.read()
    operations, at = [], 0
    while at < len(log):
        op, first, second, number, size = HEADER.unpack_from(log, at)
        at += HEADER.size
        names = log[at : at + first + second].decode()
        at += first + second
        operations.append((op.decode(), names[:first], names[first:], number, log[at : at + size]))
        at += size
    return operations


class File:
    def __init__(self):
        self.bytes = bytearray()  # as programs see it
        self.synced = b""
        self.pending = []  # writes since: (offset, data)

    def write(self, offset, data):
        if len(self.bytes) < offset:
            self.bytes.extend(bytes(offset - len(self.bytes)))
        self.bytes[offset : offset + len(data)] = data
        self.pending.append((offset, data))

    def truncate(self, size):
        del self.bytes[size:]
        self.bytes.extend(bytes(size - len(self.bytes)))
        self.pending.append((size, None))

    def sync(self):
        self.synced = bytes(self.bytes)
        self.pending = []

    def torn(self, lot):
        """What a power cut leaves of it: synced bytes and some of the others."""
        if not self.pending:
            return self.synced
        left = File()
        left.bytes = bytearray(self.synced)
        chosen = [write for write in self.pending if lot.random() < 0.6]
        lot.shuffle(chosen)
        for number, (offset, data) in enumerate(chosen):
            if data is None:
                left.truncate(offset)
            elif number + 1 < len(chosen):
                left.write(offset, data)
            else:
                for at in range(0, len(data), SECTOR):
                    if lot.random() < 0.5:
                        left.write(offset + at, data[at : at + SECTOR])
        return bytes(left.bytes)


class Disk:
    """Applies operations one by one; knows names and bytes as programs see them and
    as the disk has them."""

    def __init__(self):
        self.names = {}  # path -> File, or None for a directory
        self.on_disk = {}
        self.unsynced = []  # (directory, change of names) in order

    def apply(self, operation):
        op, path, other, number, data = operation
        if op == "O":
            if path not in self.names:
                self.change(path, ("make", path, File()))
            elif number:
                self.names[path].truncate(0)
        elif op == "W":
            self.names[path].write(number, data)
        elif op == "T":
            self.names[path].truncate(number)
        elif op == "S":
            self.sync(path)
        elif op == "M":
            self.change(path, ("make", path, None))
        elif op == "R":
            self.change(path, ("move", path, other))
        elif op in "UD":
            self.change(path, ("remove", path, None))

    def change(self, path, change):
        apply_change(self.names, change)
        self.unsynced.append((os.path.dirname(path), change))

    def sync(self, path):
        if self.names.get(path) is not None:
            self.names[path].sync()
            return
        for directory, change in self.unsynced:
            if directory == path:
                apply_change(self.on_disk, change)
        self.unsynced = [entry for entry in self.unsynced if entry[0] != path]

    def after_power_cut(self, model, lot):
        """path -> bytes, or None for a directory."""
        if model == "dropped":
            names = self.names
        else:
            names = dict(self.on_disk)
            survived = lot.randint(0, len(self.unsynced)) if model == "torn" else 0
            for _, change in self.unsynced[:survived]:
                apply_change(names, change)
        left = {}
        for path, file in names.items():
            if file is None:
                left[path] = None
            else:
                left[path] = file.synced if model == "dropped" else file.torn(lot)
        return left


def apply_change(names, change):
    kind, path, other = change
    if kind == "make":
        names[path] = other
    elif kind == "remove":
        names.pop(path, None)
    elif path in names:
        names[other] = names.pop(path)


def materialise(left, root, into):
    """Writes what is left below `root` to the folder `into`. What has no directory
    any more is gone."""
    for path in sorted(left):
        target = into + path[len(root) :]
        if not os.path.isdir(os.path.dirname(target)):
            continue
        if left[path] is None:
            os.mkdir(target)
        else:
            with open(target, "wb") as file:
                file.write(left[path])
