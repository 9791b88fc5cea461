#include <iostream>

#include "common/base/error.h"
#include "indexer/analyse/entities/lexicon_builder.h"
#include "indexer/analyse/entities/trainer.h"
#include "indexer/commands/entity_commands.h"

namespace dateline {
namespace {

int run_train_entities(const ParsedArguments& arguments) {
  if (!arguments.has("output")) {
    throw Error(ErrorCode::kUsage, "where to write the model is missing", "--output");
  }
  std::vector<LabelledArticle> articles;
  for (const std::string& path : arguments.arguments("LABELLED")) {
    for (LabelledArticle& article : read_labelled(path)) articles.push_back(std::move(article));
  }
  LexiconBuilder lexicon;
  lexicon.read_folder(arguments.value("gazetteers"));
  ModelParts parts;
  parts.places = lexicon.places();
  parts.entries = lexicon.entries();
  parts.words = lexicon.words();
  TrainingOptions options;
  options.epochs = static_cast<int>(arguments.number("rounds", 1, 1000));
  train_model(articles, options, parts);
  write_model(parts, arguments.value("output"));
  std::cout << "trained on " << articles.size() << " articles\n";
  return kExitDone;
}

const CommandInfo kTrainEntities = {
    "train-entities",
    "LABELLED... --output MODEL [OPTION]...",
    "train an entity model on labelled articles",
    "Trains the tagger that finds persons, organisations and places, and writes it with the "
    "compiled gazetteers to one file. LABELLED are JSON lines with text and entities, "
    "articles with their names marked ([P:Ann Lee]; data/entities/README.md), or files with one "
    "token and label a line (docs/ENTITIES.md); the same files give the same model.",
    {{"LABELLED", "labelled articles", true, true}},
    {{"output", "MODEL", "the file to write"},
     {"gazetteers", "DIR", "folder with the gazetteers' tables", "data/gazetteers"},
     {"rounds", "N", "times that every article is shown", "12"}},
};

}  // namespace

Command train_entities_command() { return {kTrainEntities, run_train_entities}; }

}  // namespace dateline
