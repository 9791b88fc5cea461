// A generation's JSON file, and the file CURRENT that names one.
#include "common/archive/generation.h"

#include "tests/fuzz/fuzz_target.h"

namespace dateline::fuzz {
namespace {

void fuzz_generation(std::string_view bytes) {
  const std::string path = "generation-000001.json";
  const Generation read = generation_from_json(with_checksum(bytes), path);
  const std::string json = to_json(read);
  require(to_json(generation_from_json(json, path)) == json);
  read.languages();
  read.live_length();
}

void fuzz_current(std::string_view bytes) {
  static const MemoryFolder folder;
  folder.write("CURRENT", bytes);
  read_current_generation(folder.path());
}

const Registered kGeneration("generation", fuzz_generation);
const Registered kCurrent("current", fuzz_current);

}  // namespace
}  // namespace dateline::fuzz
