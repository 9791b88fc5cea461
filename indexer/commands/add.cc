#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include "common/base/error.h"
#include "common/cli/progress.h"
#include "indexer/add/add_articles.h"
#include "indexer/commands/build_options.h"
#include "indexer/commands/commands.h"
#include "indexer/commands/entity_options.h"

namespace dateline {
namespace {

// One that was closed is open for writing alone (common/cli/standard_streams.h).
void require_standard_input() {
  const int flags = ::fcntl(STDIN_FILENO, F_GETFL);
  if (flags >= 0 && (flags & O_ACCMODE) != O_WRONLY) return;
  throw Error(ErrorCode::kInputOutput, "closed, or not open for reading", "standard input");
}

// Before an archive is made for them.
void require_inputs(const std::vector<std::string>& inputs) {
  for (const std::string& input : inputs) {
    if (input == "-") require_standard_input();
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
  request.input.id_is_path = arguments.value("id-from") == "path";
  if (request.input.id_is_path && std::ranges::find(request.inputs, "-") != request.inputs.end()) {
    throw Error(ErrorCode::kUsage, "standard input has no path", "--id-from");
  }
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
  for (const auto& [sort, count] : rejects.counts()) {
    text += fmt::format("{} {}: {}", count, reject_kind_name(sort.first), sort.second);
    std::vector<std::string> places = rejects.places(sort);
    // As an error's line, without control characters that a name may have.
    for (std::string& place : places) place = Error(ErrorCode::kInputOutput, place).line();
    if (!places.empty()) text += fmt::format(" ({}", fmt::join(places, ", "));
    if (count > places.size() && !places.empty()) {
      text += fmt::format(" and {} more", count - places.size());
    }
    text += places.empty() ? "\n" : ")\n";
  }
  if (!rejects.counts().empty() && rejects_file.empty()) {
    text += "--rejects FILE tells where each of them is\n";
  } else if (!rejects.counts().empty() && rejects.is_written()) {
    text += fmt::format("each of them is in {}\n",
                        rejects_file == "-" ? "standard output" : rejects_file);
  }
  return text;
}

// Something was rejected, and nothing was left: a wrong --map or --format, or the wrong files.
bool nothing_taken(const AddSummary& summary, const RejectLog& rejects) {
  return summary.added + summary.replaced + summary.unchanged == 0 &&
         rejects.count(RejectKind::kRejected) > summary.unread_files;
}

// On standard error also with --quiet: what makes the run end with another exit code
// than 0, or what nobody would expect of one that ends with 0.
void tell_of_losses(const AddSummary& summary, const RejectLog& rejects, bool quiet) {
  const std::uint64_t refused = rejects.count(RejectKind::kRejected);
  const std::uint64_t records = refused - summary.refused_files - summary.unread_files;
  if (nothing_taken(summary, rejects) && records > 0) {
    // What is no row of its table was never a record.
    std::cerr << fmt::format("dateline-index: nothing was added: {} of {} records rejected\n",
                             records, std::max(records, summary.records));
  } else if (nothing_taken(summary, rejects)) {
    std::cerr << fmt::format("dateline-index: nothing was added: {} file(s) rejected\n",
                             summary.refused_files);
  }
  // The summary names them, too.
  for (const std::string& line : quiet ? summary.first_refused : std::vector<std::string>()) {
    std::cerr << "dateline-index: " << line << "\n";
  }
  for (const std::string& line : summary.first_unread) {
    std::cerr << "dateline-index: " << line << "\n";
  }
  const std::uint64_t more = summary.unread_files - summary.first_unread.size();
  if (more > 0) {
    std::cerr << fmt::format(
        "dateline-index: and {} more file(s) that could not be read to their end\n", more);
  }
}

// What failed when the articles were in already, the gravest first.
std::vector<Error> late_failures(const AddSummary& summary, RejectLog& rejects) {
  std::vector<Error> failures;
  if (summary.merge_failure) failures.push_back(*summary.merge_failure);
  try {
    rejects.finish();
  } catch (const Error& error) {
    failures.push_back(error);
  }
  return failures;
}

int exit_code_of(const AddSummary& summary, const RejectLog& rejects,
                 const std::vector<Error>& failures) {
  if (!failures.empty()) return exit_code(failures.front().code());
  const bool failed = summary.unread_files > 0 || nothing_taken(summary, rejects);
  return failed ? kExitInputOutput : kExitDone;
}

// Opening it empties it, so all else that can be refused has been.
void open_rejects(const ParsedArguments& arguments, AddRequest& request, RejectLog& rejects) {
  const std::string& path = arguments.value("rejects");
  if (!arguments.has("rejects")) return;
  rejects.open(path);
  if (path != "-") request.input.passed_over = path;
}

// The articles would be gone before they are read.
void refuse_rejects_among(const std::vector<std::string>& inputs, const std::string& rejects) {
  for (const std::string& input : inputs) {
    std::error_code error;
    if (!rejects.empty() && rejects != "-" && std::filesystem::equivalent(input, rejects, error)) {
      throw Error(ErrorCode::kUsage, "it is one of the inputs: " + rejects, "--rejects",
                  "name another file");
    }
  }
}

AddSummary add_to_archive(const ParsedArguments& arguments, AddRequest& request,
                          RejectLog& rejects) {
  const std::string& archive = arguments.argument("ARCHIVE");
  // A model that cannot be used leaves no half-made archive behind.
  const bool is_new = !archive_exists(archive);
  if (is_new) {
    request.entities = entity_model_of(arguments, Generation());
    open_rejects(arguments, request, rejects);
  }
  ArchiveWriter writer(archive, "dateline-index add", ArchiveWriter::Start::kMayCreate);
  // Another writer may have made it meanwhile, or one that lost CURRENT is found again.
  if (!is_new || writer.generation().number != 0) {
    request.entities = entity_model_of(arguments, writer.generation());
  }
  // Not before another writer, whose file it may be, is known to have ended.
  if (!is_new) open_rejects(arguments, request, rejects);
  Progress progress("adding", arguments.has("quiet"));
  request.progress = [&](std::uint64_t articles, std::uint64_t rejected) {
    progress.update({articles, rejected, 0, 0});
  };
  return add_articles(writer, request, rejects);
}

}  // namespace

int run_add(const ParsedArguments& arguments) {
  AddRequest request = request_of(arguments);
  const bool quiet = arguments.has("quiet");
  if (arguments.has("rejects") && arguments.value("rejects").empty()) {
    throw Error(ErrorCode::kUsage, "an empty name is no file", "--rejects",
                "name a file, or - for standard output");
  }
  refuse_rejects_among(request.inputs, arguments.value("rejects"));
  RejectLog rejects;
  const AddSummary summary = add_to_archive(arguments, request, rejects);
  const std::vector<Error> failures = late_failures(summary, rejects);
  if (!quiet) std::cerr << summary_text(summary, rejects, arguments.value("rejects"));
  tell_of_losses(summary, rejects, quiet);
  for (const Error& failure : failures) {
    std::cerr << "dateline-index: " << failure.line() << "\n";
  }
  return exit_code_of(summary, rejects, failures);
}

}  // namespace dateline
