#include "indexer/merge/record_samples.h"

#include <catch2/catch.hpp>

#include "tests/support/add_records.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

TEST_CASE("a long article is no larger sample than others", "[merge]") {
  constexpr std::size_t kMost = std::size_t{16} << 10;
  const TemporaryDirectory directory;
  add_records(directory.path(), {record_line("a", "t", std::string(kMost - 100, 'x')),
                                 record_line("b", "t", std::string(kMost, 'y'))});
  const OpenArchive archive(directory.path(), read_current_generation(directory.path()));
  const auto samples = sample_records(archive, archive.all(), Sampled::kAll);
  REQUIRE(samples.size() == 2);
  for (std::size_t i = 0; i < samples.size(); ++i) {
    const std::string stored =
        archive.segments()[0]->articles().read(static_cast<ArticleNumber>(i)).json;
    CHECK(samples[i] == stored.substr(0, kMost));
    const bool whole = samples[i].find("xx") != std::string::npos;
    CHECK(whole == (stored.size() <= kMost));
  }
}

TEST_CASE("about a thousand records are samples, of however many", "[merge]") {
  const TemporaryDirectory directory;
  std::vector<std::string> lines;
  for (int i = 0; i < 2500; ++i) lines.push_back(record_line(std::to_string(i), "t", "text"));
  add_records(directory.path(), lines);
  const OpenArchive archive(directory.path(), read_current_generation(directory.path()));
  const std::size_t samples = sample_records(archive, archive.all(), Sampled::kAll).size();
  CHECK(samples >= 800);
  CHECK(samples <= 2000);
}

}  // namespace
}  // namespace dateline
