"""Each type of the namespace is defined by one header. Two of one name in two headers make two
programs' parts use each other's functions without a word from the linker."""
import collections
import pathlib
import re

root = pathlib.Path(__file__).resolve().parents[2]
TYPE = re.compile(r"^(?:struct|class|enum class)\s+(\w+)\b[^;{]*\{", re.M)


def types_of(text):
    return TYPE.findall(text)


def twice_defined(headers):
    """`headers`: pairs of name and text."""
    defined = collections.defaultdict(set)
    for name, text in headers:
        for type_name in types_of(text):
            defined[type_name].add(name)
    return {name: sorted(found) for name, found in defined.items() if len(found) > 1}


assert twice_defined([("a.h", "struct A {\n"), ("b.h", "class A final : public B {\n")]) == {
    "A": ["a.h", "b.h"]}
assert not twice_defined([("a.h", "struct A {\n  struct B {\n"), ("b.h", "struct A;\nclass B {\n")])

headers = [(str(path.relative_to(root)), path.read_text(encoding="utf-8"))
           for part in ("common", "indexer", "searcher")
           for path in sorted((root / part).rglob("*.h"))]
assert len(headers) > 100, "no headers found"
twice = twice_defined(headers)
assert not twice, f"types that two headers define: {twice}"
