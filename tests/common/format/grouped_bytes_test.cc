#include "common/format/grouped_bytes.h"

#include <catch2/catch.hpp>

#include "common/base/error.h"

namespace dateline {
namespace {

TEST_CASE("things that begin where the index can point are taken, one beyond is refused",
          "[format]") {
  GroupedBytesWriter writer(100);
  CHECK(writer.begin());
  writer.bytes() += std::string(100, 'x');
  CHECK_FALSE(writer.begin());
  writer.bytes() += 'x';
  CHECK_THROWS_WITH(writer.begin(), Catch::Contains("4 GB"));
}

}  // namespace
}  // namespace dateline
