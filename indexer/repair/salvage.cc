#include "indexer/repair/salvage.h"

#include <zstd.h>

#include <cstring>
#include <new>

#include "common/archive/article_store.h"
#include "common/format/zstd_frame.h"

namespace dateline {
namespace {

constexpr std::string_view kFrameMagic = "\x28\xB5\x2F\xFD";
constexpr std::size_t kAlignment = 64;  // of sections (common/format/section_file.h)

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
  std::uint32_t number = 0;
  std::memcpy(&number, bytes.data() + at, sizeof number);
  return number;
}

std::size_t aligned(std::size_t at) { return (at + kAlignment - 1) / kAlignment * kAlignment; }

// The ends of the dictionaries, when they stand at `at`: ascending numbers, the last
// of which says that the section before theirs ends just there.
std::vector<std::uint32_t> ends_at(std::string_view bytes, std::size_t at) {
  std::vector<std::uint32_t> ends;
  for (; at + sizeof(std::uint32_t) <= bytes.size(); at += sizeof(std::uint32_t)) {
    const std::uint32_t end = number_at(bytes, at);
    if (end == 0 || (!ends.empty() && end <= ends.back())) break;
    ends.push_back(end);
  }
  return ends;
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

// They are the file's first section, their ends the second; the frames follow.
void Salvage::find_dictionaries() {
  const std::string_view bytes = file_.bytes();
  for (std::size_t at = kAlignment; at < bytes.size(); at += kAlignment) {
    if (bytes.substr(at).starts_with(kFrameMagic)) return;  // there are none
    const std::vector<std::uint32_t> ends = ends_at(bytes, at);
    if (ends.empty() || aligned(kAlignment + ends.back()) != at) continue;
    std::size_t begin = 0;
    for (const std::uint32_t end : ends) {
      const std::string_view dictionary = bytes.substr(kAlignment + begin, end - begin);
      ZSTD_DDict* digested = ZSTD_createDDict(dictionary.data(), dictionary.size());
      if (digested != nullptr) {
        dictionaries_.push_back({ZSTD_getDictID_fromDDict(digested), {}});
        dictionaries_.back().digested.reset(digested);
      }
      begin = end;
    }
    return;
  }
}

std::optional<std::string> Salvage::unpack(std::string_view frame) {
  const auto size = unpacked_bytes(frame, kMostRecordBytes);
  if (!size) return std::nullopt;
  const unsigned id = ZSTD_getDictID_fromFrame(frame.data(), frame.size());
  const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context(ZSTD_createDCtx(),
                                                                     &ZSTD_freeDCtx);
  if (!context) throw std::bad_alloc();
  for (const Dictionary& dictionary : dictionaries_) {
    if (dictionary.id != id || id == 0) continue;
    ZSTD_DCtx_refDDict(context.get(), dictionary.digested.get());
  }
  std::string bytes(*size, '\0');
  const std::size_t got =
      ZSTD_decompressDCtx(context.get(), bytes.data(), bytes.size(), frame.data(), frame.size());
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
