#include "common/format/section_file.h"

#include <xxhash.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <new>
#include <stdexcept>

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
constexpr std::string_view kSumsSection = "sums";

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
  Hasher() : state(XXH3_createState()) {
    if (state == nullptr) throw std::bad_alloc();
    XXH3_64bits_reset(state);
  }
  ~Hasher() { XXH3_freeState(state); }
  Hasher(const Hasher&) = delete;
  Hasher& operator=(const Hasher&) = delete;
  XXH3_state_t* state;
};

SectionWriter::SectionWriter(std::string path, std::string_view kind)
    : file_(std::move(path)),
      header_(kMagic),
      hasher_(std::make_unique<Hasher>()),
      chunk_hasher_(std::make_unique<Hasher>()) {
  header_ += kind;
  put(header_, kFormatVersion);
  put_bytes(header_.data(), header_.size());
}

SectionWriter::~SectionWriter() = default;

void SectionWriter::begin(std::string_view name) {
  if (name.size() > kNameBytes) {
    throw std::logic_error("too long for a section's name: " + std::string(name));
  }
  end_section();
  static constexpr char kZeros[kAlignment] = {};
  const std::size_t over = file_.size() % kAlignment;
  if (over != 0) put_bytes(kZeros, kAlignment - over);
  sections_.push_back({std::string(name), file_.size(), 0, 0});
  XXH3_64bits_reset(hasher_->state);
  open_ = true;
}

void SectionWriter::append(const void* data, std::size_t bytes) {
  put_bytes(data, bytes);
  XXH3_64bits_update(hasher_->state, data, bytes);
}

void SectionWriter::put_bytes(const void* data, std::size_t bytes) {
  file_.append(data, bytes);
  const char* at = static_cast<const char*>(data);
  while (bytes > 0) {
    const std::size_t part = std::min(bytes, kChunkBytes - chunk_bytes_);
    XXH3_64bits_update(chunk_hasher_->state, at, part);
    at += part;
    bytes -= part;
    chunk_bytes_ += part;
    if (chunk_bytes_ == kChunkBytes) end_chunk();
  }
}

void SectionWriter::end_chunk() {
  sums_.push_back(XXH3_64bits_digest(chunk_hasher_->state));
  XXH3_64bits_reset(chunk_hasher_->state);
  chunk_bytes_ = 0;
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
  begin(kSumsSection);
  if (chunk_bytes_ > 0) end_chunk();
  const std::vector<std::uint64_t> sums = sums_;  // those of all before this section
  append(sums.data(), sums.size() * sizeof(std::uint64_t));
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

std::uint64_t footer_checksum(std::string_view bytes) {
  if (bytes.size() < kHeaderBytes + kFooterBytes || !bytes.ends_with(kEndMagic)) return 0;
  return get64(bytes.data() + bytes.size() - 16);
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
  checksum_ = get64(footer + 16);
  if (hash64(covered) != checksum_) damaged("its footer is damaged");
  std::uint32_t version = 0;
  std::memcpy(&version, bytes.data() + 12, sizeof version);
  if (version != kFormatVersion) {
    throw Error(ErrorCode::kVersion,
                "file of format version " + std::to_string(version) + ", this program reads " +
                    std::to_string(kFormatVersion),
                path);
  }
  read_table(bytes.substr(table, count * kRowBytes));
  read_sums();
}

void SectionFile::read_table(std::string_view rows) {
  const auto table = static_cast<std::uint64_t>(rows.data() - file_.data());
  for (; !rows.empty(); rows.remove_prefix(kRowBytes)) {
    const char* row = rows.data();
    Section section{std::string(row, strnlen(row, kNameBytes)), get64(row + 16), get64(row + 24),
                    get64(row + 32)};
    if (section.offset > table || section.bytes > table - section.offset ||
        section.offset % kAlignment != 0) {
      damaged("its table of sections is damaged");
    }
    sections_.push_back(std::move(section));
  }
}

void SectionFile::read_sums() {
  const std::string_view sums = bytes_of(kSumsSection);
  const Section& section = *find(kSumsSection);
  if (hash64(sums) != section.checksum) damaged("its checksums are damaged");
  for (const Section& other : sections_) {
    if (&other != &section && other.offset + other.bytes > section.offset) {
      damaged("its table of sections is damaged");
    }
  }
  sums_ = std::make_unique<ChunkSums>(
      file_.bytes().substr(0, section.offset),
      std::span(reinterpret_cast<const std::uint64_t*>(sums.data()), sums.size() / 8), path());
}

const Section* SectionFile::find(std::string_view name) const {
  const auto at = std::find_if(sections_.begin(), sections_.end(),
                               [&](const Section& section) { return section.name == name; });
  return at == sections_.end() ? nullptr : &*at;
}

std::string_view SectionFile::bytes_of(std::string_view name) const {
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
