using Communaute.Library;
using Communaute.Web.Features.Taxonomy;
using FluentValidation;

namespace Communaute.Web.Features.Library;

/// <summary>A draft needs a title only; what is published must help whoever finds it.</summary>
public sealed class SaveResourceValidator : AbstractValidator<SaveResource>
{
    public SaveResourceValidator()
    {
        RuleFor(resource => resource.Title)
            .NotEmpty().WithMessage("Donnez un titre\u00A0: ce qu’on apprend à faire, en une phrase.")
            .MaximumLength(Resource.MaxTitleLength).WithMessage($"Raccourcissez le titre\u00A0: {Resource.MaxTitleLength} caractères au plus.");

        RuleFor(resource => resource.Summary)
            .MaximumLength(Resource.MaxSummaryLength).WithMessage($"Raccourcissez le résumé\u00A0: {Resource.MaxSummaryLength} caractères au plus.");

        RuleFor(resource => resource.Body)
            .MaximumLength(Resource.MaxBodyLength).WithMessage("Ce texte est trop long pour une ressource\u00A0: partagez-le en deux, ou joignez-le en fichier.");

        RuleFor(resource => resource.Kind).IsInEnum().WithMessage("Choisissez un type dans la liste.");
        RuleFor(resource => resource.Licence).IsInEnum().WithMessage("Choisissez une licence dans la liste.");

        RuleFor(resource => resource.ThemeIds)
            .Must(themes => themes.Count <= Resource.MaxThemes).WithMessage($"Gardez les {Resource.MaxThemes} thématiques principales.");

        RuleFor(resource => resource.AudienceIds)
            .Must(audiences => audiences.Count <= Resource.MaxAudiences).WithMessage($"Gardez les {Resource.MaxAudiences} publics principaux.");

        RuleFor(resource => resource.Tags).MustBeTags();

        RuleFor(resource => resource.Files)
            .Must(files => files.Count <= Resource.MaxFiles).WithMessage($"Gardez {Resource.MaxFiles} fichiers au plus, ou réunissez-les dans une archive.")
            .Must(files => files.All(file => !string.IsNullOrWhiteSpace(file.Title))).WithMessage("Donnez un titre à chaque fichier\u00A0: ce qu’on y trouve.")
            .Must(files => files.All(file => file.Title.Length <= ResourceFile.MaxTitleLength)).WithMessage($"Raccourcissez les titres des fichiers\u00A0: {ResourceFile.MaxTitleLength} caractères au plus.");

        When(resource => resource.Publish, () =>
        {
            RuleFor(resource => resource.Summary).NotEmpty().WithMessage("Dites en une phrase à qui et à quoi cela sert\u00A0: c’est ce qu’on lit dans la liste.");
            RuleFor(resource => resource.ThemeIds).NotEmpty().WithMessage("Choisissez au moins une thématique\u00A0: elle permet de trouver la ressource.");
            RuleFor(resource => resource.Body)
                .Must((resource, body) => !string.IsNullOrWhiteSpace(body) || resource.Files.Count > 0)
                .WithMessage("Écrivez un texte ou joignez un fichier avant de publier.");
        });
    }
}
