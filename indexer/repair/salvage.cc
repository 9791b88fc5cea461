#include "indexer/repair/salvage.h"

#include <zstd.h>
#include <zstd_errors.h>

#include <algorithm>
#include <new>

#include "common/archive/article_store.h"
#include "common/format/zstd_frame.h"

namespace dateline {
namespace {

constexpr std::string_view kFrameMagic = "\x28\xB5\x2F\xFD";
constexpr std::string_view kDictionaryMagic = "\x37\xA4\x30\xEC";
constexpr std::size_t kAlignment = 64;  // of sections (common/format/section_file.h)

std::size_t aligned(std::size_t at) { return (at + kAlignment - 1) / kAlignment * kAlignment; }

// Where the sections of dictionaries end, which are the first: at the first frame, if any.
std::size_t first_frame(std::string_view bytes) {
  std::size_t at = std::min(kAlignment, bytes.size());
  while (at < bytes.size() && !bytes.substr(at).starts_with(kFrameMagic)) at += kAlignment;
  return std::min(at, bytes.size());
}

// Where dictionaries begin; each ends where the next begins.
std::vector<std::size_t> dictionary_begins(std::string_view bytes) {
  std::vector<std::size_t> begins;
  for (std::size_t at = bytes.find(kDictionaryMagic, kAlignment); at != std::string_view::npos;
       at = bytes.find(kDictionaryMagic, at + 1)) {
    begins.push_back(at);
  }
  return begins;
}

}  // namespace

struct Salvage::Dictionary {
  struct Free {
    void operator()(ZSTD_DDict* dictionary) const { ZSTD_freeDDict(dictionary); }
  };
  unsigned id = 0;
  std::unique_ptr<ZSTD_DDict, Free> digested;
};

Salvage::Salvage(const std::string& path) : file_(path) { find_dictionaries(); }

Salvage::~Salvage() = default;

Salvage::Dictionary Salvage::digested(std::string_view bytes) {
  ZSTD_DDict* dictionary = ZSTD_createDDict(bytes.data(), bytes.size());
  if (dictionary == nullptr) {
    if (!is_broken_dictionary(bytes)) throw std::bad_alloc();
    return {};
  }
  Dictionary digested{ZSTD_getDictID_fromDDict(dictionary), {}};
  digested.digested.reset(dictionary);
  return digested;
}

// Their own magic numbers tell where dictionaries begin. What follows the last, the section of
// their ends, begins at the next multiple of the alignment: its end is the one of these
// places with which a frame has its checksum.
void Salvage::find_dictionaries() {
  const std::string_view all = file_.bytes();
  const std::size_t end = first_frame(all);
  const std::string_view bytes = all.substr(0, end);
  const std::vector<std::size_t> begins = dictionary_begins(bytes);
  if (begins.empty()) return;
  for (std::size_t i = 0; i + 1 < begins.size(); ++i) {
    dictionaries_.push_back(digested(bytes.substr(begins[i], begins[i + 1] - begins[i])));
  }
  const std::string_view last = bytes.substr(begins.back());
  const std::vector<std::string_view> frames = frames_of(digested(last).id);
  const std::size_t ends_bytes = aligned(begins.size() * sizeof(std::uint32_t));
  if (last.size() < ends_bytes + kAlignment || frames.empty()) return;
  for (std::size_t after = 0; after < kAlignment; ++after) {
    Dictionary dictionary = digested(last.substr(0, last.size() - ends_bytes - after));
    if (!unpack(frames.front(), dictionary) && !unpack(frames.back(), dictionary)) continue;
    dictionaries_.push_back(std::move(dictionary));
    return;
  }
}

// The first few frames that are packed with a dictionary.
std::vector<std::string_view> Salvage::frames_of(unsigned id) const {
  constexpr std::size_t kEnough = 8;
  std::vector<std::string_view> frames;
  const std::string_view bytes = file_.bytes();
  for (std::size_t at = bytes.find(kFrameMagic);
       id != 0 && at != std::string_view::npos && frames.size() < kEnough;
       at = bytes.find(kFrameMagic, at + 1)) {
    const std::string_view rest = bytes.substr(at);
    const std::size_t size = ZSTD_findFrameCompressedSize(rest.data(), rest.size());
    if (ZSTD_isError(size) != 0) continue;
    if (ZSTD_getDictID_fromFrame(rest.data(), size) == id) frames.push_back(rest.substr(0, size));
  }
  return frames;
}

std::optional<std::string> Salvage::unpack(std::string_view frame) const {
  const unsigned id = ZSTD_getDictID_fromFrame(frame.data(), frame.size());
  if (id == 0) return unpack(frame, {});
  const auto used = std::ranges::find(dictionaries_, id, &Dictionary::id);
  return used == dictionaries_.end() ? std::nullopt : unpack(frame, *used);
}

std::optional<std::string> Salvage::unpack(std::string_view frame, const Dictionary& dictionary) {
  const auto size = unpacked_bytes(frame, kMostRecordBytes);
  if (!size) return std::nullopt;
  const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context(ZSTD_createDCtx(),
                                                                     &ZSTD_freeDCtx);
  if (!context) throw std::bad_alloc();
  if (dictionary.digested) ZSTD_DCtx_refDDict(context.get(), dictionary.digested.get());
  std::string bytes(*size, '\0');
  const std::size_t got =
      ZSTD_decompressDCtx(context.get(), bytes.data(), bytes.size(), frame.data(), frame.size());
  if (ZSTD_getErrorCode(got) == ZSTD_error_memory_allocation) throw std::bad_alloc();
  if (ZSTD_isError(got) != 0 || got != *size) return std::nullopt;
  return bytes;
}

std::optional<StoredRecord> Salvage::next() {
  const std::string_view bytes = file_.bytes();
  while ((at_ = bytes.find(kFrameMagic, at_)) != std::string_view::npos) {
    const std::size_t size = ZSTD_findFrameCompressedSize(bytes.data() + at_, bytes.size() - at_);
    if (ZSTD_isError(size) == 0) {
      const auto plain = unpack(bytes.substr(at_, size));
      const auto record = plain ? split_record(*plain) : std::nullopt;
      if (record) {
        at_ += size;
        return record;
      }
    }
    ++at_;
  }
  at_ = bytes.size();
  return std::nullopt;
}

}  // namespace dateline
