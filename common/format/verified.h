// Parts of a mapped file whose bytes are compared with their checksums when they are
// first used: what a reader hands out is what was written, or an Error says that it is
// damaged. A checksum stands for a chunk of the file; each is computed at most once.
//
// Both are used through const methods, from any thread; a Verified must not outlive
// its file. Errors: kDamaged, naming the file; also for places outside the array.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace dateline {

inline constexpr std::size_t kChunkBytes = 16384;

// The checksums of a file's chunks and which of them have been found right.
class ChunkSums {
 public:
  // `covered`: from the file's first byte; `sums`: one for each chunk of it.
  ChunkSums(std::string_view covered, std::span<const std::uint64_t> sums, std::string path);

  void verify(const void* begin, std::size_t bytes) const {
    if (bytes == 0) return;
    const auto offset = static_cast<std::size_t>(static_cast<const char*>(begin) - covered_.data());
    const std::size_t last = (offset + bytes - 1) / kChunkBytes;
    for (std::size_t chunk = offset / kChunkBytes; chunk <= last; ++chunk) {
      const std::uint64_t found = right_[chunk / 64].load(std::memory_order_relaxed);
      if ((found >> chunk % 64 & 1) == 0) verify_chunk(chunk);
    }
  }
  [[noreturn]] void damaged(const std::string& what) const;

 private:
  void verify_chunk(std::size_t chunk) const;

  std::string_view covered_;
  std::span<const std::uint64_t> sums_;
  std::unique_ptr<std::atomic<std::uint64_t>[]> right_;  // a bit for each chunk
  std::string path_;
};

// Throws Error kDamaged about the file of `sums`, if any.
[[noreturn]] void throw_outside(const ChunkSums* sums);

// An array in the file.
template <typename T>
class Verified {
 public:
  Verified() = default;
  Verified(std::span<const T> values, const ChunkSums* sums) : values_(values), sums_(sums) {}

  std::size_t size() const { return values_.size(); }
  bool empty() const { return values_.empty(); }
  T operator[](std::size_t i) const {
    if (i >= values_.size()) outside();
    sums_->verify(&values_[i], sizeof(T));
    return values_[i];
  }
  T back() const { return (*this)[size() - 1]; }
  std::span<const T> part(std::size_t begin, std::size_t count) const {
    if (begin > values_.size() || count > values_.size() - begin) outside();
    if (count != 0) sums_->verify(&values_[begin], count * sizeof(T));
    return values_.subspan(begin, count);
  }
  std::span<const T> all() const { return part(0, size()); }
  const T* unverified() const { return values_.data(); }
  // The values from `begin` on.
  Verified from(std::size_t begin) const { return {values_.subspan(begin), sums_}; }
  // Throws Error kDamaged: the file points to where it has nothing.
  [[noreturn]] void outside() const { throw_outside(sums_); }

 private:
  std::span<const T> values_;
  const ChunkSums* sums_ = nullptr;
};

// Bytes in the file.
class VerifiedBytes {
 public:
  VerifiedBytes() = default;
  VerifiedBytes(std::string_view bytes, const ChunkSums* sums)
      : bytes_(std::span(bytes.data(), bytes.size()), sums) {}

  std::size_t size() const { return bytes_.size(); }
  // From `begin` to before `end`.
  std::string_view part(std::uint64_t begin, std::uint64_t end) const {
    const std::span<const char> chars = bytes_.part(begin, end - begin);
    return {chars.data(), chars.size()};
  }
  std::string_view all() const { return part(0, size()); }
  // Where the bytes stand, to be fetched but not to be believed.
  const char* unverified() const { return bytes_.unverified(); }
  VerifiedBytes from(std::size_t begin) const { return VerifiedBytes(bytes_.from(begin)); }
  [[noreturn]] void outside() const { bytes_.outside(); }

 private:
  explicit VerifiedBytes(Verified<char> bytes) : bytes_(bytes) {}
  Verified<char> bytes_;
};

}  // namespace dateline
