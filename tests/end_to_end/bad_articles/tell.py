"""Says of each bad article what came of it: is it in, and what was said about it. Fails
when a good one beside it is not in, or when one is neither in nor spoken of."""

import json
import os
import sys

from make import LINES

dump, rejects = sys.argv[1:3]
with open(dump, encoding="utf-8") as file:
    dumped = file.read()
ids = {str(json.loads(line).get("id")) for line in dumped.splitlines()}
said = {}
with open(rejects, encoding="utf-8") as file:
    for line in file:
        reject = json.loads(line)
        name = os.path.basename(reject["file"].split(":")[0]).split(".")[0]
        reason = reject["reason"]
        if len(reason) > 100:
            reason = reason[:60] + "..."
        said.setdefault(name, []).append(f"{reject['kind']}: {reason}")

failed = []
for name in [*LINES, *sorted(set(said) - set(LINES))]:
    words = sorted(set(said.get(name, [])))
    is_in = name in ids or f'"{name}"' in dumped or f"The ferry {name} sailed" in dumped
    print(f"{name}: {'in' if is_in else 'out'}" + "".join(f"; {word}" for word in words))
    if name in LINES and not {f"{name}-good1", f"{name}-good2"} <= ids:
        failed.append(f"{name} costs a good article beside it")
print("\n".join(failed), file=sys.stderr)
sys.exit(bool(failed))
