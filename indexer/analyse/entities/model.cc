#include "indexer/analyse/entities/model.h"

#include <algorithm>
#include <cstring>
#include <fstream>

#include "common/base/error.h"
#include "common/base/file.h"
#include "common/base/hash.h"

namespace dateline {
namespace {

constexpr char kMagic[8] = {'D', 'A', 'T', 'E', 'L', 'E', 'N', 'T'};
constexpr const char* kHint =
    "train one with dateline-index train-entities, or use the one in data/entities";

struct ModelHeader {
  char magic[8];
  std::uint32_t format;
  std::uint32_t features;
  std::uint64_t size;
  std::uint64_t checksum;
  std::uint32_t slots;
  std::uint32_t frequent;
  std::uint32_t links;
  std::uint32_t entries;
  std::uint32_t places;
  std::uint32_t words;
};
static_assert(sizeof(ModelHeader) == 56);
constexpr std::uint32_t kLinks = kJoints * kStateLinks.size();
// With what follows the links, so that rows fill whole cache lines.
constexpr std::size_t kLinkBytes =
    (sizeof(ModelHeader) + sizeof(std::int16_t) * kLinks + 63) / 64 * 64 - sizeof(ModelHeader);
constexpr std::size_t kChecked = offsetof(ModelHeader, slots);

std::uint64_t size_of(const ModelHeader& header) {
  return sizeof(ModelHeader) + kLinkBytes + kScored * std::uint64_t{header.frequent} +
         sizeof(WeightLevels) + kPackedRow * std::uint64_t{header.slots - header.frequent} +
         sizeof(std::uint16_t) * std::uint64_t{header.slots} + sizeof(LexEntry) * header.entries +
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
  // What follows the tags stands at multiples of four bytes.
  const bool sound = header.frequent >= 1 && header.frequent < header.slots &&
                     header.slots % 2 == 0 && header.links == kLinks &&
                     power_of_two_or_none(header.words) && size_of(header) == header.size;
  if (!sound) throw Error(ErrorCode::kDamaged, "the entity model is damaged", path, kHint);
}

}  // namespace

std::shared_ptr<const EntityModel> EntityModel::open(const std::string& path) {
  const MappedFile file(path);
  std::shared_ptr<EntityModel> model(new EntityModel);
  model->memory_ = LargePages(file.size());
  const std::span<std::byte> bytes = model->memory_.bytes();
  if (!bytes.empty()) std::memcpy(bytes.data(), file.data(), bytes.size());
  model->read(bytes, path);
  return model;
}

std::shared_ptr<const EntityModel> EntityModel::of(ModelParts parts) {
  std::shared_ptr<EntityModel> model(new EntityModel);
  model->own_ = std::move(parts);
  const ModelParts& own = model->own_;
  const std::size_t frequent = own.weights.size() / kScored;
  model->tables_ = {{own.tags.data(), frequent},
                    own.weights.data(),
                    {own.tags.data() + frequent, own.tags.size() - frequent},
                    own.packed.data(),
                    own.levels};
  model->links_ = own.links;
  model->lexicon_ = Lexicon(own.entries, own.places, own.words);
  model->version_ = "unsaved";
  return model;
}

void EntityModel::read(std::span<const std::byte> bytes, const std::string& path) {
  ModelHeader header{};
  if (bytes.size() >= sizeof(header)) std::memcpy(&header, bytes.data(), sizeof(header));
  if (std::memcmp(header.magic, kMagic, sizeof(kMagic)) != 0) {
    throw Error(ErrorCode::kVersion, "not an entity model", path, kHint);
  }
  check_header(header, bytes, path);
  const std::byte* at = bytes.data() + sizeof(header);
  const auto* link = reinterpret_cast<const std::int16_t*>(at);
  for (auto& joint : links_) {
    for (const StateLink& l : kStateLinks) joint[l.state][l.next] = *link++;
  }
  at += kLinkBytes;
  tables_.frequent.slots = header.frequent;
  tables_.others.slots = header.slots - header.frequent;
  tables_.weights = reinterpret_cast<const std::int8_t*>(at);
  at += kScored * tables_.frequent.slots;
  std::memcpy(tables_.levels.data(), at, sizeof(WeightLevels));
  at += sizeof(WeightLevels);
  tables_.levels_of = reinterpret_cast<const std::uint8_t*>(at);
  at += kPackedRow * tables_.others.slots;
  tables_.frequent.tags = reinterpret_cast<const std::uint16_t*>(at);
  tables_.others.tags = tables_.frequent.tags + tables_.frequent.slots;
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

void write_model(const ModelParts& parts, const std::string& path) {
  ModelHeader header{};
  std::memcpy(header.magic, kMagic, sizeof(kMagic));
  header.format = kModelFormat;
  header.features = kFeatureVersion;
  header.slots = static_cast<std::uint32_t>(parts.tags.size());
  header.frequent = static_cast<std::uint32_t>(parts.weights.size() / kScored);
  header.links = kLinks;
  header.entries = static_cast<std::uint32_t>(parts.entries.size());
  header.places = static_cast<std::uint32_t>(parts.places.size());
  header.words = static_cast<std::uint32_t>(parts.words.size());
  header.size = size_of(header);

  std::string bytes(sizeof(header), '\0');
  const auto append = [&bytes](const void* data, std::size_t size) {
    bytes.append(static_cast<const char*>(data), size);
  };
  for (const auto& joint : parts.links) {
    for (const StateLink& l : kStateLinks) {
      const auto link = static_cast<std::int16_t>(joint[l.state][l.next]);
      append(&link, sizeof(link));
    }
  }
  bytes.resize(sizeof(header) + kLinkBytes);
  append(parts.weights.data(), parts.weights.size());
  append(parts.levels.data(), sizeof(parts.levels));
  append(parts.packed.data(), parts.packed.size());
  append(parts.tags.data(), parts.tags.size() * sizeof(std::uint16_t));
  append(parts.entries.data(), parts.entries.size() * sizeof(LexEntry));
  append(parts.words.data(), parts.words.size() * sizeof(LexWord));
  append(parts.places.data(), parts.places.size() * sizeof(LexPlace));
  std::memcpy(bytes.data(), &header, sizeof(header));
  header.checksum = hash64(bytes.data() + kChecked, bytes.size() - kChecked);
  std::memcpy(bytes.data(), &header, sizeof(header));

  // A running program may have mapped the file that is there.
  replace_file(path, {bytes.data(), bytes.size()});
}

}  // namespace dateline
