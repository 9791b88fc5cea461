// Compressed files and archives of files, one inside the other.
#include "indexer/source/packed_file.h"

#include "tests/fuzz/fuzz_target.h"
#include "tests/support/collecting_sink.h"

namespace dateline::fuzz {
namespace {

void fuzz_packed(std::string_view bytes) {
  if (!is_packed(bytes.substr(0, kPackedHeadBytes))) return;
  TextStream text{std::string(bytes), 4096};
  PeekedStream packed(text);
  for_each_member(packed, [](const PackedMember&, ByteStream& content) {
    PeekedStream inner(content);
    is_packed(inner.peek(kPackedHeadBytes));
    char buffer[4096];
    while (inner.read(buffer, sizeof buffer) > 0) {
    }
  });
}

const Registered kPacked("packed", fuzz_packed);

}  // namespace
}  // namespace dateline::fuzz
