#include "common/format/verified.h"

#include <algorithm>
#include <utility>

#include "common/base/error.h"
#include "common/base/hash.h"

namespace dateline {

ChunkSums::ChunkSums(std::string_view covered, std::span<const std::uint64_t> sums,
                     std::string path)
    : covered_(covered),
      sums_(sums),
      right_(std::make_unique<std::atomic<std::uint64_t>[]>(sums.size() / 64 + 1)),
      path_(std::move(path)) {
  if (sums.size() != (covered.size() + kChunkBytes - 1) / kChunkBytes) {
    damaged("it has not as many checksums as chunks");
  }
}

void ChunkSums::verify_chunk(std::size_t chunk) const {
  const std::string_view bytes = covered_.substr(chunk * kChunkBytes, kChunkBytes);
  if (hash64(bytes) != sums_[chunk]) {
    damaged("its bytes are not those that were written, near " +
            std::to_string(chunk * kChunkBytes));
  }
  right_[chunk / 64].fetch_or(std::uint64_t{1} << chunk % 64, std::memory_order_relaxed);
}

void ChunkSums::damaged(const std::string& what) const {
  throw Error(ErrorCode::kDamaged, what, path_, "run dateline-index check");
}

void throw_outside(const ChunkSums* sums) {
  const std::string what = "it points outside of itself";
  if (sums != nullptr) sums->damaged(what);
  throw Error(ErrorCode::kDamaged, what);
}

}  // namespace dateline
