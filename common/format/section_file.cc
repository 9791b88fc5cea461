#include "common/format/section_file.h"

#include <xxhash.h>

#include <algorithm>
#include <bit>
#include <cstring>

#include "common/base/error.h"
#include "common/base/hash.h"

namespace dateline {
namespace {

static_assert(std::endian::native == std::endian::little,
              "the format is little-endian and its arrays are used in place");

constexpr std::string_view kMagic = "DATELINE";
constexpr std::string_view kEndMagic = "DATELEND";
constexpr std::size_t kHeaderBytes = 16;
constexpr std::size_t kNameBytes = 16;
constexpr std::size_t kRowBytes = kNameBytes + 3 * sizeof(std::uint64_t);
constexpr std::size_t kFooterBytes = 3 * sizeof(std::uint64_t) + 8;
constexpr std::size_t kAlignment = 64;

template <typename T>
void put(std::string& out, T value) {
  out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

std::uint64_t get64(const char* at) {
  std::uint64_t value = 0;
  std::memcpy(&value, at, sizeof value);
  return value;
}

}  // namespace

struct SectionWriter::Hasher {
  Hasher() : state(XXH3_createState()) { XXH3_64bits_reset(state); }
  ~Hasher() { XXH3_freeState(state); }
  Hasher(const Hasher&) = delete;
  Hasher& operator=(const Hasher&) = delete;
  XXH3_state_t* state;
};

SectionWriter::SectionWriter(std::string path, std::string_view kind)
    : file_(std::move(path)), header_(kMagic), hasher_(std::make_unique<Hasher>()) {
  header_ += kind;
  put(header_, kFormatVersion);
  file_.append(header_);
}

SectionWriter::~SectionWriter() = default;

void SectionWriter::begin(std::string_view name) {
  end_section();
  static constexpr char kZeros[kAlignment] = {};
  const std::size_t over = file_.size() % kAlignment;
  if (over != 0) file_.append(kZeros, kAlignment - over);
  sections_.push_back({std::string(name), file_.size(), 0, 0});
  XXH3_64bits_reset(hasher_->state);
  open_ = true;
}

void SectionWriter::append(const void* data, std::size_t bytes) {
  file_.append(data, bytes);
  XXH3_64bits_update(hasher_->state, data, bytes);
}

void SectionWriter::end_section() {
  if (!open_) return;
  sections_.back().bytes = file_.size() - sections_.back().offset;
  sections_.back().checksum = XXH3_64bits_digest(hasher_->state);
  open_ = false;
}

void SectionWriter::add(std::string_view name, std::string_view bytes) {
  begin(name);
  append(bytes);
}

void SectionWriter::close() {
  end_section();
  std::string tail;
  for (const Section& section : sections_) {
    std::string name = section.name;
    name.resize(kNameBytes, '\0');
    tail += name;
    put(tail, section.offset);
    put(tail, section.bytes);
    put(tail, section.checksum);
  }
  put(tail, file_.size());
  put(tail, static_cast<std::uint64_t>(sections_.size()));
  put(tail, hash64(header_ + tail));
  tail += kEndMagic;
  file_.append(tail);
  file_.close();
}

SectionFile::SectionFile(const std::string& path, std::string_view kind) : file_(path) {
  const std::string_view bytes = file_.bytes();
  if (bytes.size() < kHeaderBytes + kFooterBytes || bytes.substr(0, 8) != kMagic ||
      bytes.substr(8, 4) != kind || bytes.substr(bytes.size() - 8) != kEndMagic) {
    damaged("not a complete Dateline file of this kind");
  }
  const char* footer = bytes.data() + bytes.size() - kFooterBytes;
  const std::uint64_t table = get64(footer);
  const std::uint64_t count = get64(footer + 8);
  const std::size_t table_end = bytes.size() - kFooterBytes;
  if (table > table_end || table < kHeaderBytes || count > (table_end - table) / kRowBytes ||
      table + count * kRowBytes != table_end) {
    damaged("its footer is damaged");
  }
  const std::string covered = std::string(bytes.substr(0, kHeaderBytes)) +
                              std::string(bytes.substr(table, table_end - table + 16));
  if (hash64(covered) != get64(footer + 16)) damaged("its footer is damaged");
  std::uint32_t version = 0;
  std::memcpy(&version, bytes.data() + 12, sizeof version);
  if (version != kFormatVersion) {
    throw Error(ErrorCode::kVersion,
                "file of format version " + std::to_string(version) + ", this program reads " +
                    std::to_string(kFormatVersion),
                path);
  }
  for (std::uint64_t i = 0; i < count; ++i) {
    const char* row = bytes.data() + table + i * kRowBytes;
    Section section{std::string(row, strnlen(row, kNameBytes)), get64(row + 16), get64(row + 24),
                    get64(row + 32)};
    if (section.offset > table || section.bytes > table - section.offset) {
      damaged("its table of sections is damaged");
    }
    sections_.push_back(std::move(section));
  }
}

const Section* SectionFile::find(std::string_view name) const {
  const auto at = std::find_if(sections_.begin(), sections_.end(),
                               [&](const Section& section) { return section.name == name; });
  return at == sections_.end() ? nullptr : &*at;
}

std::string_view SectionFile::section(std::string_view name) const {
  const Section* found = find(name);
  if (found == nullptr) damaged("section " + std::string(name) + " is missing");
  return file_.bytes().substr(found->offset, found->bytes);
}

std::vector<std::string> SectionFile::damaged_sections() const {
  std::vector<std::string> names;
  for (const Section& section : sections_) {
    if (hash64(file_.bytes().substr(section.offset, section.bytes)) != section.checksum) {
      names.push_back(section.name);
    }
  }
  return names;
}

void SectionFile::damaged(const std::string& what) const {
  throw Error(ErrorCode::kDamaged, what, file_.path(), "run dateline-index check");
}

}  // namespace dateline
