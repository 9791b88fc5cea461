// Compressed files and archives of files, one inside the other, as `add` reads them:
// opened, unpacked to the last level, each member's format told by its head, and read.
#include "indexer/parse/input_reader.h"
#include "indexer/source/packed_file.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/support/collecting_sink.h"

namespace dateline::fuzz {
namespace {

void fuzz_packed(std::string_view bytes) {
  if (!is_packed(bytes.substr(0, kPackedHeadBytes))) return;
  const MemoryFile file(bytes);
  InputOptions options;
  options.max_record_bytes = 4096;
  CollectingSink sink;
  read_inputs({file.path()}, options, sink);
  for (const Reject& reject : sink.rejects) {
    const bool whole_file = reject.line == 0 && reject.kind != RejectKind::kRepaired;
    if (whole_file) refused(reject.reason.c_str());
  }
}

const Registered kPacked("packed", fuzz_packed);

}  // namespace
}  // namespace dateline::fuzz
