#include "indexer/analyse/entities/model.h"

#include <catch2/catch.hpp>
#include <cstring>
#include <fstream>
#include <iterator>

#include "common/base/error.h"
#include "common/base/hash.h"
#include "indexer/analyse/entities/lexicon_builder.h"
#include "indexer/analyse/entities/tagger.h"
#include "indexer/analyse/entities/trainer.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

LabelledArticle labelled(const std::string& text, std::vector<LabelledSpan> spans) {
  LabelledArticle article;
  article.text = text;
  article.spans = std::move(spans);
  return article;
}

ModelParts tiny_model() {
  LexiconBuilder lexicon;
  lexicon.add("France", kLexCountry, {pack_country("FR"), 0, 0, 0});
  lexicon.add("Ann", kLexForename);
  ModelParts parts;
  parts.places = lexicon.places();
  parts.entries = lexicon.entries();
  parts.words = lexicon.words();
  std::vector<LabelledArticle> articles;
  for (int i = 0; i < 6; ++i) {
    articles.push_back(
        labelled("Then Ann Lee went to France with friends.",
                 {{{5, 12, EntityType::kPerson}, {}}, {{21, 27, EntityType::kPlace}, {}}}));
    articles.push_back(
        labelled("Nobody saw Bob Ray in Spain at all.",
                 {{{11, 18, EntityType::kPerson}, {}}, {{22, 27, EntityType::kPlace}, {}}}));
  }
  TrainingOptions options;
  options.slots = 1U << 12;
  train_model(articles, options, parts);
  return parts;
}

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

ErrorCode code_of(const std::string& bytes) {
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/model";
  std::ofstream(path, std::ios::binary) << bytes;
  try {
    EntityModel::open(path);
  } catch (const Error& error) {
    return error.code();
  }
  return ErrorCode::kUsage;
}

TEST_CASE("a trained model finds what it was shown", "[entities]") {
  Tagger tagger(EntityModel::of(tiny_model()));
  Article article;
  article.body = "Then Ann Lee went to France with friends.";
  TaggedArticle tagged;
  tagger.tag(std::span(&article, 1), std::span(&tagged, 1));
  REQUIRE(tagged.body_spans.size() == 2);
  CHECK(tagged.body_spans[0] == EntitySpan{5, 12, EntityType::kPerson});
  CHECK(tagged.body_spans[1] == EntitySpan{21, 27, EntityType::kPlace});
}

TEST_CASE("the same articles give the same model, and a file gives it back", "[entities]") {
  const TemporaryDirectory folder;
  const std::string first = folder.path() + "/first";
  const std::string second = folder.path() + "/second";
  write_model(tiny_model(), first);
  write_model(tiny_model(), second);
  CHECK(bytes_of(first) == bytes_of(second));
  CHECK(EntityModel::open(first)->lexicon().find_phrase("FRANCE") != nullptr);
}

TEST_CASE("damaged and foreign model files are refused", "[entities]") {
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/model";
  write_model(tiny_model(), path);
  const std::string good = bytes_of(path);
  CHECK(code_of("") == ErrorCode::kVersion);
  CHECK(code_of("{\"not\":\"a model\"}") == ErrorCode::kVersion);
  CHECK(code_of(good.substr(0, good.size() - 1)) == ErrorCode::kDamaged);
  CHECK(code_of(good.substr(0, 60)) == ErrorCode::kDamaged);
  for (std::size_t at = 16; at < good.size(); at += good.size() / 50) {
    std::string flipped = good;
    flipped[at] = static_cast<char>(flipped[at] ^ 4);
    CHECK(code_of(flipped) == ErrorCode::kDamaged);
  }
  std::string other_version = good;
  other_version[8] = 99;
  CHECK(code_of(other_version) == ErrorCode::kVersion);
  CHECK_THROWS_AS(EntityModel::open("/nonexistent/model"), Error);
}

// The model with another number in its header, and the checksum that fits it.
std::string with_number(std::string model, std::size_t at, std::uint32_t number) {
  constexpr std::size_t kChecksumAt = 24;
  constexpr std::size_t kHeaderBytes = 32;
  std::memcpy(model.data() + at, &number, sizeof(number));
  const std::uint64_t sum = hash64(std::string_view(model).substr(kHeaderBytes));
  std::memcpy(model.data() + kChecksumAt, &sum, sizeof(sum));
  return model;
}

TEST_CASE("a model whose numbers do not fit each other is refused", "[entities]") {
  constexpr std::size_t kSlotsAt = 32;
  constexpr std::size_t kFrequentAt = 36;
  constexpr std::size_t kLinksAt = 40;
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/model";
  write_model(tiny_model(), path);
  const std::string good = bytes_of(path);
  std::uint32_t slots = 0, frequent = 0;
  std::memcpy(&slots, good.data() + kSlotsAt, sizeof(slots));
  std::memcpy(&frequent, good.data() + kFrequentAt, sizeof(frequent));
  REQUIRE(with_number(good, kSlotsAt, slots) == good);
  REQUIRE(frequent == slots / 2);
  CHECK(code_of(with_number(good, kSlotsAt, slots + 2)) == ErrorCode::kDamaged);
  CHECK(code_of(with_number(good, kFrequentAt, 0)) == ErrorCode::kDamaged);
  CHECK(code_of(with_number(good, kFrequentAt, slots)) == ErrorCode::kDamaged);
  CHECK(code_of(with_number(good, kFrequentAt, ~0U)) == ErrorCode::kDamaged);
  CHECK(code_of(with_number(good, kLinksAt, 1)) == ErrorCode::kDamaged);
}

}  // namespace
}  // namespace dateline
