// The entity model's file, the datelines of reports, and the user's alias file.
#include <cstring>

#include "common/base/hash.h"
#include "indexer/analyse/entities/dateline.h"
#include "indexer/analyse/entities/model.h"
#include "indexer/names/alias_file.h"
#include "tests/fuzz/fuzz_target.h"

namespace dateline::fuzz {
namespace {

constexpr std::size_t kFormatAt = 8;
constexpr std::size_t kSizeAt = 16;
constexpr std::size_t kChecksumAt = 24;
constexpr std::size_t kHeaderBytes = 32;

void use(const EntityModel& model) {
  LabelSums sums{};
  FeatureList rows;
  for (const FeatureRow row : {0U, 1U, 0x8000'0000U, ~0U}) rows.add(row);
  RowSums adder(model.tables());
  adder.add(rows, sums);
  adder.finish();
  model.gazetteers();
  parse_dateline("ST. PETERSBURG, Russia, April 11 (AP) - Rain.", {}, model.lexicon());
}

// The bytes with the versions, size and checksum that fit them.
void fuzz_model(std::string_view bytes) {
  std::string sealed(bytes);
  if (sealed.size() >= kHeaderBytes) {
    const std::uint32_t versions[] = {kModelFormat, kFeatureVersion};
    std::memcpy(sealed.data() + kFormatAt, versions, sizeof versions);
    const std::uint64_t size = sealed.size();
    std::memcpy(sealed.data() + kSizeAt, &size, sizeof size);
    const std::uint64_t sum = hash64(std::string_view(sealed).substr(kHeaderBytes));
    std::memcpy(sealed.data() + kChecksumAt, &sum, sizeof sum);
  }
  const MemoryFile file(sealed);
  use(*EntityModel::open(file.path()));
}

void fuzz_dateline(std::string_view bytes) {
  static const auto model = EntityModel::open(DATELINE_MODEL_IN_SOURCE);
  parse_dateline(bytes, {2025, 4, 11, -1}, model->lexicon());
}

void fuzz_aliases(std::string_view bytes) { read_aliases(bytes, "aliases"); }

const Registered kAliases("aliases", fuzz_aliases);
const Registered kModel("model", fuzz_model);
const Registered kDateline("dateline", fuzz_dateline);

}  // namespace
}  // namespace dateline::fuzz
