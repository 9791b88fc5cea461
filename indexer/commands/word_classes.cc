#include "indexer/analyse/entities/word_classes.h"

#include <fstream>
#include <iostream>

#include "common/article/record.h"
#include "common/base/error.h"
#include "indexer/commands/entity_commands.h"
#include "indexer/parse/input_reader.h"

namespace dateline {
namespace {

// Shows every record's body to the maker; the inputs are read twice, for the
// words first and for their neighbours then.
class Reader : public RecordSink {
 public:
  Reader(WordClassMaker& maker, bool neighbours, std::uint64_t every)
      : maker_(maker), neighbours_(neighbours), every_(every), reader_(RecordReading{}) {}

  void record(RawRecord record) override {
    if (count_++ % every_ != 0) return;
    std::vector<std::string> repairs;
    if (!reader_.read(record.json, article_, repairs).empty()) return;
    if (neighbours_) {
      maker_.neighbours(article_.body);
    } else {
      maker_.count(article_.body);
    }
  }

  void reject(Reject reject) override {
    std::cerr << reject.file << ':' << reject.line << ": " << reject.reason << '\n';
  }

 private:
  WordClassMaker& maker_;
  bool neighbours_;
  std::uint64_t every_;
  std::uint64_t count_ = 0;
  RecordReader reader_;
  Article article_;
};

int run_word_classes(const ParsedArguments& arguments) {
  const std::uint64_t every = arguments.number("every", 1, 1000);
  WordClassMaker maker({});
  for (const bool neighbours : {false, true}) {
    Reader reader(maker, neighbours, every);
    read_inputs(arguments.arguments("INPUT"), {}, reader);
  }
  std::cout << "# words by the company that they keep: word, its class of 64, of 256 and of 1,000, "
               "share written small\n";
  for (const std::string& line : maker.classes()) std::cout << line << '\n';
  return kExitDone;
}

const CommandInfo kWordClasses = {
    "word-classes",
    "INPUT... [OPTION]...",
    "group the words of a large corpus by their neighbours, for training",
    "Prints the table data/gazetteers/word-classes.tsv: the frequent words of the articles, "
    "grouped by the words that stand beside them, and how often each is written small. INPUT is "
    "read twice, so it cannot be standard input.",
    {{"INPUT", "a file or a directory", true, true}},
    {{"every", "N", "take one article of N", "1"}},
};

}  // namespace

Command word_classes_command() { return {kWordClasses, run_word_classes}; }

}  // namespace dateline
