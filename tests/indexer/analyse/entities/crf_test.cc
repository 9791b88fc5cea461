// What the field learns, seen through the packed model and the decoder as the tagger uses them.
#include "indexer/analyse/entities/crf.h"

#include <catch2/catch.hpp>

#include "indexer/analyse/entities/pack.h"

namespace dateline {
namespace {

constexpr std::uint8_t kWholePerson = label_of(EntityType::kPerson, 3);
constexpr std::uint8_t kWholePlace = label_of(EntityType::kPlace, 3);

// Units with one feature each.
enum Word : FeatureRow {
  kAnn = 0x9E3779B1U,
  kPeru = 0x3C6EF362U,
  kEither = 0xDAA66D13U,
  kSmall = 0x78DDE6C4U
};

struct Sentence {
  std::vector<Word> words;
  std::vector<Joint> joints;
  std::vector<std::uint8_t> labels;
};

class Learned {
 public:
  explicit Learned(const std::vector<Sentence>& sentences) {
    TrainingData data;
    for (int copy = 0; copy < 40; ++copy) {
      for (const Sentence& sentence : sentences) {
        TrainingSentence& made = data.sentences.emplace_back();
        made.article = static_cast<std::uint32_t>(data.sentences.size());
        made.labels = sentence.labels;
        made.joints = sentence.joints;
        for (const Word word : sentence.words) {
          made.offsets.push_back(static_cast<std::uint32_t>(data.rows.size()));
          data.rows.push_back(word);
        }
        made.offsets.push_back(static_cast<std::uint32_t>(data.rows.size()));
      }
    }
    number_features(data, 2);
    Crf crf(data.features.size());
    std::mt19937 random(3);
    for (int round = 0; round < 20; ++round) crf.epoch(data, 0.1, 0.0, random);
    pack_weights(crf.weights(data), crf.links(), 64, parts_);
  }

  std::vector<std::uint8_t> labels(const std::vector<Word>& words,
                                   const std::vector<Joint>& joints) const {
    const auto model = EntityModel::of(parts_);
    RowSums adder(model->tables());
    std::vector<LabelScores> scores;
    for (const Word word : words) {
      FeatureList list;
      list.add(word);
      LabelSums sums{};
      adder.add(list, sums);
      adder.finish();
      LabelScores& unit = scores.emplace_back();
      for (std::size_t label = 1; label < kLabels; ++label) unit[label] = sums[label - 1];
    }
    std::vector<std::uint8_t> found(words.size());
    LabelDecoder(model->links()).decode(scores, joints, found.data());
    return found;
  }

 private:
  ModelParts parts_;
};

using Labels = std::vector<std::uint8_t>;
const std::vector<Joint> kList = {Joint::kStart, Joint::kWord, Joint::kComma};

TEST_CASE("what a sentence named last decides where the word does not", "[entities]") {
  const Learned learned({{{kAnn, kSmall, kEither}, kList, {kWholePerson, kOutside, kWholePerson}},
                         {{kPeru, kSmall, kEither}, kList, {kWholePlace, kOutside, kWholePlace}}});
  CHECK(learned.labels({kAnn, kSmall, kEither}, kList) ==
        Labels{kWholePerson, kOutside, kWholePerson});
  CHECK(learned.labels({kPeru, kSmall, kEither}, kList) ==
        Labels{kWholePlace, kOutside, kWholePlace});
  // Over more small words as well.
  const std::vector<Joint> longer = {Joint::kStart, Joint::kWord, Joint::kComma, Joint::kComma};
  CHECK(learned.labels({kPeru, kSmall, kSmall, kEither}, longer) ==
        Labels{kWholePlace, kOutside, kOutside, kWholePlace});
}

TEST_CASE("what stands between two names decides as well", "[entities]") {
  const std::vector<Joint> in = {Joint::kStart, Joint::kWord, Joint::kIn};
  const Learned learned({{{kAnn, kSmall, kEither}, kList, {kWholePerson, kOutside, kWholePerson}},
                         {{kAnn, kSmall, kEither}, in, {kWholePerson, kOutside, kWholePlace}}});
  CHECK(learned.labels({kAnn, kSmall, kEither}, kList) ==
        Labels{kWholePerson, kOutside, kWholePerson});
  CHECK(learned.labels({kAnn, kSmall, kEither}, in) == Labels{kWholePerson, kOutside, kWholePlace});
}

}  // namespace
}  // namespace dateline
