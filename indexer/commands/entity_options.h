// The options --entities and --model of the commands that analyse articles.
// Errors: kInputOutput when there is no model, kDamaged and kVersion for one that
// cannot be used.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "common/archive/generation.h"
#include "common/cli/command_line.h"
#include "indexer/analyse/entities/model.h"

namespace dateline {

// The model at `path`; the one that ships for "".
std::shared_ptr<const EntityModel> open_entity_model(const std::string& path);

// What to find names with: as --entities says, else as the archive was made, and
// in a new archive the model; nullptr for off.
std::shared_ptr<const EntityModel> entity_model_of(const ParsedArguments& arguments,
                                                   const Generation& generation);

}  // namespace dateline
