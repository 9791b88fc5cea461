#include "common/archive/article_store.h"

#include <catch2/catch.hpp>

#include "common/archive/segment.h"
#include "common/base/error.h"
#include "tests/support/add_records.h"
#include "tests/support/forged_section.h"
#include "tests/support/temporary_directory.h"

namespace dateline {

TEST_CASE("a forged dictionary that zstd cannot read is damage, not a lack of memory",
          "[archive]") {
  const TemporaryDirectory directory;
  const std::string archive = directory.path();
  add_records(archive, {record_line("a", "One", "First."), record_line("b", "Two", "First.")});
  std::string dictionary(64, '\xFF');
  dictionary.replace(0, 4, "\x37\xA4\x30\xEC");
  const std::vector<std::uint32_t> ends = {static_cast<std::uint32_t>(dictionary.size())};
  forge_section(archive, "000001", "articles", "dict.bytes", dictionary);
  forge_section(archive, "000001", "articles", "dict.ends", bytes_of(ends));
  forge_section(archive, "000001", "articles", "frame.dict", forged_numbers({1, 0}, 1, 2));
  const Segment segment(archive, read_current_generation(archive).segments.at(0));
  CHECK_THROWS_AS(segment.articles().read(0), Error);
  CHECK(segment.articles().read(1).json.find("First.") != std::string::npos);
}

}  // namespace dateline
