// The container of every file of a segment but the Xapian one: named sections,
// each with a checksum, and a footer that says where they are.
//
//   header    "DATELINE", four characters for the kind, u32 format version
//   sections  each starting at a multiple of 64 bytes
//   table     for each section: name (16 bytes), u64 offset, u64 bytes, u64 checksum
//   footer    u64 table offset, u64 number of sections, u64 checksum of header,
//             table and the two numbers, "DATELEND"
//
// All numbers are little-endian; checksums are XXH3-64. The last section, "sums", has
// a checksum for each 16 KB of all before it. Opening verifies the footer and "sums";
// all other bytes are verified when they are first used (common/format/verified.h). The
// footer's checksum so stands for every byte of the file.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "common/base/file.h"
#include "common/format/verified.h"

namespace dateline {

inline constexpr std::uint32_t kFormatVersion = 1;

struct Section {
  std::string name;
  std::uint64_t offset = 0;
  std::uint64_t bytes = 0;
  std::uint64_t checksum = 0;
};

// Writes one file, by one thread. Errors: Error kInputOutput.
class SectionWriter {
 public:
  // kind: four characters ("TOKN").
  SectionWriter(std::string path, std::string_view kind);
  ~SectionWriter();

  // name: 16 bytes at most; a longer one is a program's mistake, std::logic_error.
  void begin(std::string_view name);
  void append(const void* data, std::size_t bytes);
  void append(std::string_view bytes) { append(bytes.data(), bytes.size()); }
  // A whole section at once.
  void add(std::string_view name, std::string_view bytes);
  template <typename T>
  void add_array(std::string_view name, const std::vector<T>& values) {
    static_assert(std::is_trivially_copyable_v<T>);
    add(name, {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T)});
  }
  // Writes table and footer and makes the file durable.
  void close();

 private:
  struct Hasher;
  void end_section();
  void put_bytes(const void* data, std::size_t bytes);
  void end_chunk();

  FileWriter file_;
  std::string header_;
  std::vector<Section> sections_;
  std::unique_ptr<Hasher> hasher_;        // of the section
  std::unique_ptr<Hasher> chunk_hasher_;  // of the chunk
  std::size_t chunk_bytes_ = 0;           // that it has so far
  std::vector<std::uint64_t> sums_;
  bool open_ = false;
};

// The checksum in the footer of a section file of these bytes; 0 when they are none.
std::uint64_t footer_checksum(std::string_view bytes);

// Reader; const methods may be called from any thread. Errors: kDamaged when
// the footer is wrong, a section is missing or bytes do not have their checksum,
// kVersion for another version.
class SectionFile {
 public:
  SectionFile() = default;
  SectionFile(const std::string& path, std::string_view kind);

  bool has(std::string_view name) const { return find(name) != nullptr; }
  // A section to be verified as it is used, as bytes and as an array of exactly
  // `count` values, or of any number.
  VerifiedBytes lazy_section(std::string_view name) const { return {bytes_of(name), sums_.get()}; }
  template <typename T>
  Verified<T> lazy_array(std::string_view name, std::size_t count = kAnyCount) const {
    static_assert(std::is_trivially_copyable_v<T>);
    const std::string_view bytes = bytes_of(name);
    if (bytes.size() % sizeof(T) != 0 ||
        (count != kAnyCount && bytes.size() / sizeof(T) != count)) {
      damaged("section " + std::string(name) + " has a wrong size");
    }
    return {{reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T)}, sums_.get()};
  }
  // The same, verified whole at once.
  std::string_view section(std::string_view name) const { return lazy_section(name).all(); }
  template <typename T>
  std::span<const T> array(std::string_view name, std::size_t count = kAnyCount) const {
    return lazy_array<T>(name, count).all();
  }
  const std::vector<Section>& sections() const { return sections_; }
  // The names of the sections whose bytes do not have their checksum.
  std::vector<std::string> damaged_sections() const;
  std::uint64_t bytes() const { return file_.size(); }
  // The footer's own checksum.
  std::uint64_t checksum() const { return checksum_; }
  const std::string& path() const { return file_.path(); }
  // Throws Error kDamaged about this file.
  [[noreturn]] void damaged(const std::string& what) const;

 private:
  static constexpr std::size_t kAnyCount = ~std::size_t{0};
  const Section* find(std::string_view name) const;
  std::string_view bytes_of(std::string_view name) const;
  void read_table(std::string_view rows);
  void read_sums();

  MappedFile file_;
  std::uint64_t checksum_ = 0;
  std::vector<Section> sections_;
  std::unique_ptr<ChunkSums> sums_;
};

}  // namespace dateline
