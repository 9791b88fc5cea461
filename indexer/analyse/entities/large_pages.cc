#include "indexer/analyse/entities/large_pages.h"

#include <sys/mman.h>

#include <memory>
#include <new>
#include <utility>

namespace dateline {
namespace {

constexpr std::size_t kLargePage = std::size_t{1}
                                   << 21;  // of x86-64, and of ARM with pages of 4 KB

}  // namespace

LargePages::LargePages(std::size_t bytes) : mapped_bytes_(bytes + kLargePage) {
  mapped_ =
      ::mmap(nullptr, mapped_bytes_, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (mapped_ == MAP_FAILED) {
    mapped_ = nullptr;
    throw std::bad_alloc();
  }
  void* begin = mapped_;
  std::size_t left = mapped_bytes_;
  begin = std::align(kLargePage, bytes, begin, left);
  bytes_ = {static_cast<std::byte*>(begin), bytes};
  // Without large pages it is memory like any other.
  ::madvise(begin, bytes, MADV_HUGEPAGE);
}

LargePages::~LargePages() {
  if (mapped_ != nullptr) ::munmap(mapped_, mapped_bytes_);
}

LargePages::LargePages(LargePages&& other) noexcept { *this = std::move(other); }

LargePages& LargePages::operator=(LargePages&& other) noexcept {
  std::swap(bytes_, other.bytes_);
  std::swap(mapped_, other.mapped_);
  std::swap(mapped_bytes_, other.mapped_bytes_);
  return *this;
}

}  // namespace dateline
