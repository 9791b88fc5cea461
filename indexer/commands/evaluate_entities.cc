#include <iostream>

#include "common/base/error.h"
#include "indexer/analyse/entities/evaluation.h"
#include "indexer/analyse/entities/link_evaluation.h"
#include "indexer/commands/entity_commands.h"

namespace dateline {
namespace {

void print(const std::string& heading, const EntityScores& scores) {
  std::cout << heading << '\n' << scores.text() << '\n';
}

void print_all(const std::vector<std::string>& paths, const std::vector<EntityScores>& scores) {
  EntityScores all;
  for (std::size_t f = 0; f < paths.size(); ++f) {
    print(paths[f], scores[f]);
    all.add(scores[f]);
  }
  if (paths.size() > 1) print("all files", all);
}

// Lists of links hold no text: they judge the joining of persons alone. They leave `paths`.
void print_link_lists(std::vector<std::string>& paths) {
  std::erase_if(paths, [](const std::string& path) {
    if (!is_link_list(path)) return false;
    std::cout << path << '\n' << evaluate_links(path).text() << '\n';
    return true;
  });
}

int run_evaluate_entities(const ParsedArguments& arguments) {
  const auto model = EntityModel::open(arguments.argument("MODEL"));
  std::vector<std::string> paths = arguments.arguments("LABELLED");
  print_link_lists(paths);
  if (paths.empty()) return kExitDone;
  std::vector<std::vector<LabelledArticle>> files;
  for (const std::string& path : paths) files.push_back(read_labelled(path));
  if (!arguments.has("cross-validate")) {
    EntityExtractor extractor(model);
    std::vector<EntityScores> scores;
    for (const auto& articles : files) scores.push_back(evaluate(extractor, articles));
    print_all(paths, scores);
    return kExitDone;
  }
  std::vector<LabelledArticle> extra;
  for (const std::string& path : arguments.values("train")) {
    for (LabelledArticle& article : read_labelled(path)) extra.push_back(std::move(article));
  }
  const HeldOut held_out = arguments.has("together") ? HeldOut::kPartOfAll : HeldOut::kOnePart;
  const auto folds = static_cast<int>(arguments.number("cross-validate", 2, 50));
  print_all(paths, cross_validate(files, extra, folds, held_out, {}, model->gazetteers()));
  return kExitDone;
}

const CommandInfo kEvaluateEntities = {
    "evaluate-entities",
    "MODEL LABELLED... [OPTION]...",
    "judge an entity model on labelled articles",
    "Prints precision, recall and F1 of the names found, by type and exact to the byte; how many "
    "partial names of persons got the fuller form that is labelled; and, where countries are "
    "labelled, how well the major ones are found.\n\n"
    "With --cross-validate every file is cut into parts, and each part is judged by a model "
    "trained on all the rest with the gazetteers of MODEL. A list of links (tab-separated doc, "
    "sent, start_tok, end_tok, type, surface, wikipedia_title) has no text, and judges the joining "
    "of persons alone.",
    {{"MODEL", "an entity model"}, {"LABELLED", "labelled articles", true, true}},
    {{"cross-validate", "N", "train anew for each of N parts of every file"},
     {"together", "",
      "with --cross-validate: leave out a part of all files at once, which is "
      "quicker and stricter"},
     {"train", "FILE", "with --cross-validate: labelled articles to train on besides", "",
      Occurs::kMany}},
};

}  // namespace

Command evaluate_entities_command() { return {kEvaluateEntities, run_evaluate_entities}; }

}  // namespace dateline
