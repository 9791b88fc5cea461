#include <fmt/format.h>
#include <sys/stat.h>

#include <iostream>

#include "common/base/error.h"
#include "common/cli/progress.h"
#include "indexer/add/add_articles.h"
#include "indexer/commands/build_options.h"
#include "indexer/commands/commands.h"
#include "indexer/commands/entity_options.h"

namespace dateline {
namespace {

// Before an archive is made for them.
void require_inputs(const std::vector<std::string>& inputs) {
  for (const std::string& input : inputs) {
    struct stat info {};
    if (input != "-" && ::stat(input.c_str(), &info) != 0) throw_errno("cannot be read", input);
  }
}

RecordReading reading_of(const ParsedArguments& arguments) {
  RecordReading reading;
  for (const std::string& map : arguments.values("map")) reading.add_map(map);
  for (const std::string& forms : arguments.values("as")) reading.add_forms(forms);
  for (const char* field : {"date", "source", "language"}) {
    if (arguments.has(field)) reading.defaults[field] = arguments.value(field);
  }
  const RecordReader validated(reading);
  return reading;
}

AddRequest request_of(const ParsedArguments& arguments) {
  AddRequest request;
  request.inputs = arguments.arguments("INPUT");
  require_inputs(request.inputs);
  request.input.format = input_format_by_name(arguments.value("format")).value();
  request.reading = reading_of(arguments);
  request.limits = build_limits_of(arguments);
  return request;
}

std::string summary_text(const AddSummary& summary, const RejectLog& rejects,
                         const std::string& rejects_file) {
  std::string text = fmt::format("{} added, {} replaced, {} unchanged; {} undated\n", summary.added,
                                 summary.replaced, summary.unchanged, summary.undated);
  if (summary.dated_by_dateline > 0) {
    text += fmt::format("{} dated by their dateline alone\n", summary.dated_by_dateline);
  }
  if (summary.html > 0) {
    text += fmt::format(
        "{} look like HTML and were taken as they stand; --as title=html,body=html reads it\n",
        summary.html);
  }
  for (const auto& [sort, count] : rejects.counts()) {
    text += fmt::format("{} {}: {}\n", count, reject_kind_name(sort.first), sort.second);
  }
  if (!rejects.counts().empty()) {
    text += rejects_file.empty() ? "--rejects FILE tells where each of them is\n"
                                 : fmt::format("each of them is in {}\n", rejects_file);
  }
  return text;
}

}  // namespace

int run_add(const ParsedArguments& arguments) {
  AddRequest request = request_of(arguments);
  const bool quiet = arguments.has("quiet");
  RejectLog rejects(arguments.value("rejects"));
  AddSummary summary;
  {
    ArchiveWriter writer(arguments.argument("ARCHIVE"), "dateline-index add",
                         ArchiveWriter::Start::kMayCreate);
    request.entities = entity_model_of(arguments, writer.generation());
    Progress progress("adding", quiet);
    request.progress = [&](std::uint64_t articles, std::uint64_t rejected) {
      progress.update({articles, rejected, 0, 0});
    };
    summary = add_articles(writer, request, rejects);
  }
  rejects.finish();
  if (!quiet) {
    std::cerr << summary_text(summary, rejects, arguments.value("rejects"));
  } else if (summary.added + summary.replaced + summary.unchanged == 0 && summary.records > 0) {
    std::cerr << fmt::format("dateline-index: nothing was added: {} of {} records rejected\n",
                             rejects.count(RejectKind::kRejected), summary.records);
  }
  const bool nothing_readable = summary.records == 0 && summary.unread_files > 0;
  return nothing_readable ? kExitInputOutput : kExitDone;
}

}  // namespace dateline
