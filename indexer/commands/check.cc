#include "common/cli/output.h"
#include "common/cli/progress.h"
#include "indexer/commands/build_options.h"
#include "indexer/commands/commands.h"
#include "indexer/inspect/check_archive.h"

namespace dateline {
namespace {

// The exit codes of check alone (its row in the table of commands tells them).
enum CheckExit : int { kSound = 0, kWarnings = 1, kDamaged = 2 };

}  // namespace

int run_check(const ParsedArguments& arguments) {
  CheckReport report;
  {
    Progress progress("checking", arguments.has("quiet"));
    report = check_archive(
        arguments.argument("ARCHIVE"),
        [&](std::uint64_t articles) {
          progress.update({articles, 0, 0, 0});
        },
        threads_of(arguments));
  }
  if (arguments.has("json")) {
    print_findings(report_json(report));
  } else if (!arguments.has("quiet") || !report.findings().empty()) {
    print_findings(report_text(report));
  }
  if (report.damages() > 0) return kDamaged;
  return report.warnings() > 0 ? kWarnings : kSound;
}

}  // namespace dateline
