#include "indexer/commands/entity_options.h"

#include "common/base/error.h"
#include "indexer/analyse/entities/model_path.h"

namespace dateline {
namespace {

bool wants_entities(const ParsedArguments& arguments, const Generation& generation) {
  if (arguments.has("entities")) return arguments.value("entities") == "on";
  if (arguments.has("model")) return true;
  return generation.segments.empty() || generation.entity_models() != std::set<std::string>{""};
}

}  // namespace

std::shared_ptr<const EntityModel> open_entity_model(const std::string& path) {
  const std::string model = path.empty() ? default_model_path() : path;
  if (model.empty()) {
    throw Error(ErrorCode::kInputOutput, "no entity model found", "--model",
                "train one with dateline-index train-entities, or index with --entities off");
  }
  return EntityModel::open(model);
}

std::shared_ptr<const EntityModel> entity_model_of(const ParsedArguments& arguments,
                                                   const Generation& generation) {
  if (!wants_entities(arguments, generation)) return nullptr;
  return open_entity_model(arguments.value("model"));
}

}  // namespace dateline
