// Which rules made an article and its names of a record. An archive says of each segment which
// ones read its articles, so that another program can tell other rules from damage.
#pragma once

namespace dateline {

// Raised by one whenever a record may give another date, or its text other names, countries,
// dates or datelines than before, or names be joined otherwise; a new entity model alone does not
// count, it has a version of its own. A test (tests/indexer/analyse/pinned_rules_test.cc) fails
// until that is done. 0: an archive that does not say it.
inline constexpr int kRulesVersion = 4;

}  // namespace dateline
