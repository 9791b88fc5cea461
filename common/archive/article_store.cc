#include "common/archive/article_store.h"

// For ZDICT_trainFromBuffer_fastCover(), which the library has but does not call stable.
#define ZDICT_STATIC_LINKING_ONLY
#include <zdict.h>
#include <zstd.h>
#include <zstd_errors.h>

#include <algorithm>
#include <mutex>
#include <new>

#include "common/base/error.h"
#include "common/base/varint.h"
#include "common/format/narrow_array.h"
#include "common/format/zstd_frame.h"

namespace dateline {
namespace {

// A dictionary costs its own bytes in each segment. 1 MB brought news articles
// from 36.8% of their size (110 KB) to 33.1%, which pays from some 30 MB of text
// on; it can learn no more than a part of its samples.
constexpr std::uint64_t kDictionaryBytes = std::uint64_t{1} << 20;
constexpr std::uint64_t kTextPerDictionaryByte = 50;
constexpr std::uint64_t kSamplesPerDictionaryByte = 3;
constexpr std::uint64_t kLeastDictionary = 1024;

struct ContextDeleter {
  void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
  void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
  void operator()(ZSTD_DDict* dictionary) const { ZSTD_freeDDict(dictionary); }
  void operator()(ZSTD_CDict* dictionary) const { ZSTD_freeCDict(dictionary); }
};

// What zstd made; it gives nullptr when there is no memory.
template <typename T>
T* made(T* object) {
  if (object == nullptr) throw std::bad_alloc();
  return object;
}

ZSTD_DCtx* unpacking_context() {
  thread_local std::unique_ptr<ZSTD_DCtx, ContextDeleter> context(made(ZSTD_createDCtx()));
  return context.get();
}

}  // namespace

bool is_broken_dictionary(std::string_view bytes) {
  // A small frame of no bytes can be unpacked without a dictionary, and with any that can be read.
  constexpr std::string_view kNothing("\x28\xB5\x2F\xFD\x20\x00\x01\x00\x00", 9);
  const std::unique_ptr<ZSTD_DCtx, ContextDeleter> context(made(ZSTD_createDCtx()));
  char out = 0;
  const std::size_t got =
      ZSTD_decompress_usingDict(context.get(), &out, sizeof out, kNothing.data(), kNothing.size(),
                                bytes.data(), bytes.size());
  return ZSTD_getErrorCode(got) == ZSTD_error_dictionary_corrupted;
}

struct ArticleStore::State {
  SectionFile file;
  VerifiedBytes frames;
  NarrowArray<std::uint64_t> ends;
  NarrowArray<std::uint8_t> dictionary_numbers;
  VerifiedBytes dictionary_bytes;
  std::vector<std::uint32_t> dictionary_ends;
  std::mutex mutex;
  std::vector<std::unique_ptr<ZSTD_DDict, ContextDeleter>> digested;  // under the mutex

  std::string_view dictionary(std::size_t index) const {
    return dictionary_bytes.part(index == 0 ? 0 : dictionary_ends[index - 1],
                                 dictionary_ends[index]);
  }

  const ZSTD_DDict* digested_dictionary(std::uint8_t number) {
    const std::lock_guard lock(mutex);
    auto& slot = digested[number - 1U];
    if (!slot) {
      const std::string_view bytes = dictionary(number - 1U);
      slot.reset(ZSTD_createDDict(bytes.data(), bytes.size()));
      if (!slot && is_broken_dictionary(bytes)) file.damaged("a dictionary is damaged");
      made(slot.get());
    }
    return slot.get();
  }
};

ArticleStore::ArticleStore() = default;
ArticleStore::~ArticleStore() = default;
ArticleStore::ArticleStore(ArticleStore&&) noexcept = default;
ArticleStore& ArticleStore::operator=(ArticleStore&&) noexcept = default;

ArticleStore::ArticleStore(const std::string& path, std::size_t articles)
    : state_(std::make_unique<State>()) {
  State& s = *state_;
  s.file = SectionFile(path, "ARTS");
  s.frames = s.file.lazy_section("frames");
  s.ends = NarrowArray<std::uint64_t>(s.file, "frame.ends", articles);
  s.dictionary_numbers = NarrowArray<std::uint8_t>(s.file, "frame.dict", articles);
  s.dictionary_bytes = s.file.lazy_section("dict.bytes");
  const auto ends = s.file.array<std::uint32_t>("dict.ends");
  s.dictionary_ends.assign(ends.begin(), ends.end());
  s.digested.resize(s.dictionary_ends.size());
  if (!s.ends.empty() && s.ends.back() != s.frames.size()) s.file.damaged("its frames are cut off");
}

std::string_view ArticleStore::frame(ArticleNumber article) const {
  const std::uint64_t begin = article == 0 ? 0 : state_->ends[article - 1];
  return state_->frames.part(begin, state_->ends[article]);
}

std::uint8_t ArticleStore::dictionary_of(ArticleNumber article) const {
  const std::uint8_t number = state_->dictionary_numbers[article];
  if (number > state_->dictionary_ends.size()) state_->file.damaged("a dictionary is missing");
  return number;
}

std::vector<std::string_view> ArticleStore::dictionaries() const {
  std::vector<std::string_view> all;
  for (std::size_t i = 0; i < state_->dictionary_ends.size(); ++i) {
    all.push_back(state_->dictionary(i));
  }
  return all;
}

const SectionFile& ArticleStore::file() const { return state_->file; }

StoredRecord ArticleStore::read(ArticleNumber article) const {
  const std::string_view packed = frame(article);
  const auto size = unpacked_bytes(packed, kMostRecordBytes);
  if (!size) state_->file.damaged("article " + std::to_string(article) + " is damaged");
  std::string bytes(*size, '\0');
  const std::uint8_t number = dictionary_of(article);
  const std::size_t got =
      number == 0 ? ZSTD_decompressDCtx(unpacking_context(), bytes.data(), bytes.size(),
                                        packed.data(), packed.size())
                  : ZSTD_decompress_usingDDict(unpacking_context(), bytes.data(), bytes.size(),
                                               packed.data(), packed.size(),
                                               state_->digested_dictionary(number));
  if (ZSTD_isError(got) != 0 || got != *size) {
    state_->file.damaged("article " + std::to_string(article) + " is damaged");
  }
  std::optional<StoredRecord> record = split_record(bytes);
  if (!record) state_->file.damaged("article " + std::to_string(article) + " is damaged");
  return *std::move(record);
}

std::optional<StoredRecord> split_record(std::string_view unpacked) {
  const char* at = unpacked.data();
  const char* end = at + unpacked.size();
  try {
    const std::uint64_t json_bytes = read_varint(at, end);
    if (json_bytes > static_cast<std::uint64_t>(end - at)) return std::nullopt;
    return StoredRecord{std::string(at, json_bytes), std::string(at + json_bytes, end)};
  } catch (const Error&) {
    return std::nullopt;
  }
}

struct RecordPacker::State {
  std::unique_ptr<ZSTD_CCtx, ContextDeleter> context{made(ZSTD_createCCtx())};
  std::unique_ptr<ZSTD_CDict, ContextDeleter> dictionary;
};

RecordPacker::RecordPacker(std::string_view dictionary, int level)
    : state_(std::make_unique<State>()) {
  ZSTD_CCtx_setParameter(state_->context.get(), ZSTD_c_compressionLevel, level);
  ZSTD_CCtx_setParameter(state_->context.get(), ZSTD_c_checksumFlag, 1);
  if (dictionary.empty()) return;
  state_->dictionary.reset(made(ZSTD_createCDict(dictionary.data(), dictionary.size(), level)));
  ZSTD_CCtx_refCDict(state_->context.get(), state_->dictionary.get());
}

RecordPacker::~RecordPacker() = default;
RecordPacker::RecordPacker(RecordPacker&&) noexcept = default;

std::string RecordPacker::pack(const StoredRecord& record) {
  std::string plain;
  plain.reserve(record.json.size() + record.reading.size() + 10);
  append_varint(plain, record.json.size());
  plain += record.json;
  plain += record.reading;
  std::string packed(ZSTD_compressBound(plain.size()), '\0');
  const std::size_t bytes = ZSTD_compress2(state_->context.get(), packed.data(), packed.size(),
                                           plain.data(), plain.size());
  if (ZSTD_isError(bytes) != 0) {
    throw Error(ErrorCode::kLimit,
                std::string("cannot pack a record: ") + ZSTD_getErrorName(bytes));
  }
  packed.resize(bytes);
  packed.shrink_to_fit();
  return packed;
}

std::string train_dictionary(const std::vector<std::string>& samples, std::uint64_t bytes) {
  // Long articles teach little more than their beginnings do, and more of them gain
  // nothing: 4 MB make as good a dictionary as 16.
  constexpr std::size_t kSampleBytes = 8192;
  constexpr std::size_t kTrainingBytes = std::size_t{4} << 20;
  std::size_t available = 0;
  for (const std::string& sample : samples) available += std::min(sample.size(), kSampleBytes);
  const std::size_t stride = available / kTrainingBytes + 1;
  std::string all;
  std::vector<std::size_t> sizes;
  for (std::size_t i = 0; i < samples.size(); i += stride) {
    sizes.push_back(std::min(samples[i].size(), kSampleBytes));
    all.append(samples[i], 0, kSampleBytes);
  }
  const std::uint64_t wanted = std::min(
      {kDictionaryBytes, bytes / kTextPerDictionaryByte, all.size() / kSamplesPerDictionaryByte});
  if (wanted < kLeastDictionary) return {};
  std::string dictionary(wanted, '\0');
  // What ZDICT_trainFromBuffer() finds by trying takes four times as long, for a dictionary
  // with which articles take 0.3% of their size more.
  ZDICT_fastCover_params_t cover{};
  cover.k = 200;
  cover.d = 8;
  cover.f = 20;
  cover.accel = 1;
  const std::size_t trained =
      ZDICT_trainFromBuffer_fastCover(dictionary.data(), dictionary.size(), all.data(),
                                      sizes.data(), static_cast<unsigned>(sizes.size()), cover);
  if (ZDICT_isError(trained) != 0) return {};  // too alike or too few: packed without
  dictionary.resize(trained);
  return dictionary;
}

}  // namespace dateline
