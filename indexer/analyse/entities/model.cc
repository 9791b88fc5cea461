#include "indexer/analyse/entities/model.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <fstream>

#include "common/base/error.h"
#include "common/base/hash.h"
#include "indexer/analyse/entities/pack.h"

namespace dateline {
namespace {

constexpr char kMagic[8] = {'D', 'A', 'T', 'E', 'L', 'E', 'N', 'T'};
constexpr const char* kHint = "train one with dateline-index train-entities, or use the one in data/entities";

struct ModelHeader {
  char magic[8];
  std::uint32_t format;
  std::uint32_t features;
  std::uint64_t size;
  std::uint64_t checksum;
  std::uint32_t slots;
  std::uint32_t links;
  std::uint32_t entries;
  std::uint32_t places;
  std::uint32_t words;
  std::uint32_t zero;
};
constexpr std::size_t kPadding = 4;  // behind the links, so that rows fill whole cache lines
static_assert(sizeof(ModelHeader) == 56);
constexpr std::size_t kChecked = offsetof(ModelHeader, slots);

// One row of weights, added up as one vector.
typedef std::int8_t ByteRow __attribute__((vector_size(kScored)));

constexpr std::size_t kNoSlot = ~std::size_t{0};
constexpr unsigned kAllProbes = (1U << kProbes) - 1;

// Which of the tags from `tags` on are `tag`: a bit for each probe. All at once, for
// which one it is cannot be foreseen, so branches would be missed.
inline unsigned probes_with(const std::uint16_t* tags, std::uint16_t tag) {
#if defined(__SSE2__)
  static_assert(kProbes * sizeof(std::uint16_t) == sizeof(__m128i));
  const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(tags));
  const __m128i same = _mm_cmpeq_epi16(block, _mm_set1_epi16(static_cast<std::int16_t>(tag)));
  return static_cast<unsigned>(_mm_movemask_epi8(_mm_packs_epi16(same, _mm_setzero_si128())));
#else
  unsigned found = 0;
  for (std::size_t probe = 0; probe < kProbes; ++probe) {
    found |= (tags[probe] == tag ? 1U : 0U) << probe;
  }
  return found;
#endif
}

// The slot of `row` in a table of `slots` tags; kNoSlot for none.
inline std::size_t slot_of(FeatureRow row, const std::uint16_t* tags, std::size_t slots) {
  const std::uint16_t tag = feature_tag(row);
  const std::size_t at = first_slot(row, slots);
  if (at + kProbes <= slots) [[likely]] {
    const unsigned free = probes_with(tags + at, 0);
    const unsigned before_free = free == 0 ? kAllProbes : (free & (~free + 1)) - 1;
    const unsigned hit = probes_with(tags + at, tag) & before_free;
    return hit == 0 ? kNoSlot : at + static_cast<std::size_t>(std::countr_zero(hit));
  }
  for (std::size_t probe = 0; probe < kProbes; ++probe) {
    const std::size_t here = (at + probe) % slots;
    if (tags[here] == tag) return here;
    if (tags[here] == 0) break;
  }
  return kNoSlot;
}

std::uint64_t size_of(const ModelHeader& header) {
  return sizeof(ModelHeader) + sizeof(std::int32_t) * header.links + kPadding +
         (kScored + sizeof(std::uint16_t)) * std::uint64_t{header.slots} + sizeof(LexEntry) * header.entries +
         sizeof(LexPlace) * header.places + sizeof(LexWord) * header.words;
}

bool power_of_two_or_none(std::uint32_t count) { return (count & (count - 1)) == 0; }

void check_header(const ModelHeader& header, std::span<const std::byte> bytes,
                  const std::string& path) {
  if (header.format != kModelFormat || header.features != kFeatureVersion) {
    throw Error(ErrorCode::kVersion, "an entity model of another version", path, kHint);
  }
  if (header.size != bytes.size() ||
      header.checksum != hash64(bytes.data() + kChecked, bytes.size() - kChecked)) {
    throw Error(ErrorCode::kDamaged, "the entity model is damaged", path, kHint);
  }
  const bool sound = header.slots >= 2 && header.links == kLabels * kLabels &&
                     power_of_two_or_none(header.entries) && power_of_two_or_none(header.words) &&
                     size_of(header) == header.size;
  if (!sound) throw Error(ErrorCode::kDamaged, "the entity model is damaged", path, kHint);
}

}  // namespace

std::shared_ptr<const EntityModel> EntityModel::open(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) throw_errno("open the entity model", path);
  struct stat about {};
  const bool known = ::fstat(file, &about) == 0;
  const auto bytes = known ? static_cast<std::size_t>(about.st_size) : 0;
  void* mapped = bytes == 0 ? nullptr : ::mmap(nullptr, bytes, PROT_READ, MAP_PRIVATE, file, 0);
  ::close(file);
  if (mapped == MAP_FAILED) throw_errno("map the entity model", path);
  std::shared_ptr<EntityModel> model(new EntityModel);
  model->mapped_ = mapped;
  model->mapped_bytes_ = bytes;
  model->read({static_cast<const std::byte*>(mapped), bytes}, path);
  return model;
}

std::shared_ptr<const EntityModel> EntityModel::of(ModelParts parts) {
  std::shared_ptr<EntityModel> model(new EntityModel);
  model->own_ = std::move(parts);
  const ModelParts& own = model->own_;
  model->slots_ = own.tags.size();
  model->weights_ = own.weights.data();
  model->tags_ = own.tags.data();
  model->links_ = own.links;
  model->lexicon_ = Lexicon(own.entries, own.places, own.words);
  model->version_ = "unsaved";
  return model;
}

EntityModel::~EntityModel() {
  if (mapped_ != nullptr) ::munmap(mapped_, mapped_bytes_);
}

void EntityModel::read(std::span<const std::byte> bytes, const std::string& path) {
  ModelHeader header{};
  if (bytes.size() >= sizeof(header)) std::memcpy(&header, bytes.data(), sizeof(header));
  if (std::memcmp(header.magic, kMagic, sizeof(kMagic)) != 0) {
    throw Error(ErrorCode::kVersion, "not an entity model", path, kHint);
  }
  check_header(header, bytes, path);
  const std::byte* at = bytes.data() + sizeof(header);
  std::memcpy(links_.data(), at, sizeof(links_));
  at += sizeof(links_) + kPadding;
  weights_ = reinterpret_cast<const std::int8_t*>(at);
  slots_ = header.slots;
  at += kScored * std::size_t{header.slots};
  tags_ = reinterpret_cast<const std::uint16_t*>(at);
  at += sizeof(std::uint16_t) * std::size_t{header.slots};
  const auto* entries = reinterpret_cast<const LexEntry*>(at);
  at += sizeof(LexEntry) * header.entries;
  const auto* words = reinterpret_cast<const LexWord*>(at);
  at += sizeof(LexWord) * header.words;
  const auto* places = reinterpret_cast<const LexPlace*>(at);
  lexicon_ = Lexicon({entries, header.entries}, {places, header.places}, {words, header.words});
  version_ = std::to_string(header.format) + "-" + hex64(header.checksum);
}

ModelParts EntityModel::gazetteers() const {
  ModelParts parts;
  parts.entries.assign(lexicon_.entries().begin(), lexicon_.entries().end());
  parts.places.assign(lexicon_.all_places().begin(), lexicon_.all_places().end());
  parts.words.assign(lexicon_.words().begin(), lexicon_.words().end());
  return parts;
}

void EntityModel::add(std::span<const FeatureRow> rows, LabelSums& sums) const {
  // Tags, then weights, are asked for ahead of their use: nearly all of the time
  // here is waiting for memory.
  constexpr std::size_t kAtOnce = 128;
  std::array<const std::int8_t*, kAtOnce> known;
  std::array<FeatureRow, kAtOnce> rare;
  const std::size_t frequent = frequent_slots(slots_);
  const std::uint16_t* rare_tags = tags_ + frequent;
  const std::int8_t* rare_weights = weights_ + frequent * kScored;
  const std::size_t rare_slots = slots_ - frequent;
  LabelSums sum = sums;
  for (; !rows.empty(); rows = rows.subspan(std::min(rows.size(), kAtOnce))) {
    std::size_t count = 0;
    std::size_t others = 0;
    for (const FeatureRow row : rows.first(std::min(rows.size(), kAtOnce))) {
      const std::size_t slot = slot_of(row, tags_, frequent);
      if (slot != kNoSlot) {
        known[count++] = weights_ + slot * kScored;
      } else {
        __builtin_prefetch(rare_tags + first_slot(row, rare_slots));
        rare[others++] = row;
      }
    }
    for (std::size_t k = 0; k < others; ++k) {
      const std::size_t slot = slot_of(rare[k], rare_tags, rare_slots);
      if (slot == kNoSlot) continue;
      known[count] = rare_weights + slot * kScored;
      __builtin_prefetch(known[count++]);
    }
    for (std::size_t k = 0; k < count; ++k) {
      ByteRow weights;
      std::memcpy(&weights, known[k], sizeof(weights));
      sum += __builtin_convertvector(weights, LabelSums);
    }
  }
  sums = sum;
}

void write_model(const ModelParts& parts, const std::string& path) {
  ModelHeader header{};
  std::memcpy(header.magic, kMagic, sizeof(kMagic));
  header.format = kModelFormat;
  header.features = kFeatureVersion;
  header.slots = static_cast<std::uint32_t>(parts.tags.size());
  header.links = kLabels * kLabels;
  header.entries = static_cast<std::uint32_t>(parts.entries.size());
  header.places = static_cast<std::uint32_t>(parts.places.size());
  header.words = static_cast<std::uint32_t>(parts.words.size());
  header.size = size_of(header);

  std::string bytes(sizeof(header), '\0');
  const auto append = [&bytes](const void* data, std::size_t size) {
    bytes.append(static_cast<const char*>(data), size);
  };
  append(parts.links.data(), sizeof(parts.links));
  append("\0\0\0\0", kPadding);
  append(parts.weights.data(), parts.weights.size());
  append(parts.tags.data(), parts.tags.size() * sizeof(std::uint16_t));
  append(parts.entries.data(), parts.entries.size() * sizeof(LexEntry));
  append(parts.words.data(), parts.words.size() * sizeof(LexWord));
  append(parts.places.data(), parts.places.size() * sizeof(LexPlace));
  std::memcpy(bytes.data(), &header, sizeof(header));
  header.checksum = hash64(bytes.data() + kChecked, bytes.size() - kChecked);
  std::memcpy(bytes.data(), &header, sizeof(header));

  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (!out) throw_errno("write the entity model", path);
}

}  // namespace dateline
