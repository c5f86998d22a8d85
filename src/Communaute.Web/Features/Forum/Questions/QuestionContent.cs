using System.Text.Json.Serialization;
using Communaute.Forum;
using Communaute.Privacy;
using Communaute.Web.Features.Taxonomy;
using Communaute.Web.Platform.Drafts;
using Communaute.Web.Platform.Privacy;
using FluentValidation;

namespace Communaute.Web.Features.Forum.Questions;

/// <summary>What a member writes to ask a question, or to change it.</summary>
public abstract record QuestionContent : IDrafted, IGuarded
{
    public string Title { get; set; } = "";

    public string Body { get; set; } = "";

    /// <summary>Nothing only for a question older than the kinds.</summary>
    public int? KindId { get; set; }

    public IReadOnlyList<int> ThemeIds { get; set; } = [];

    public IReadOnlyList<int> AudienceIds { get; set; } = [];

    public IReadOnlyList<string> Tags { get; set; } = [];

    public Urgency Urgency { get; set; }

    public Guid Submission { get; set; } = Guid.NewGuid();

    public IReadOnlyList<NotPersonal> NotPersonal { get; set; } = [];

    [JsonIgnore]
    public string DraftLabel => string.IsNullOrWhiteSpace(Title) ? Body : Title;

    [JsonIgnore]
    public IEnumerable<(string Field, string Text)> GuardedTexts => [(nameof(Title), Title), (nameof(Body), Body)];
}

public sealed class QuestionContentValidator : AbstractValidator<QuestionContent>
{
    public QuestionContentValidator()
    {
        RuleFor(question => question.Title)
            .NotEmpty().WithMessage("Écrivez votre question en une phrase.")
            .MaximumLength(Question.MaxTitleLength).WithMessage("Raccourcissez votre question\u00a0: {MaxLength}\u00a0caractères au plus.");

        RuleFor(question => question.Body)
            .NotEmpty().WithMessage("Décrivez la situation\u00a0: ce que la personne veut faire, ce que vous avez essayé.")
            .MaximumLength(Question.MaxBodyLength).WithMessage("Ce texte est trop long\u00a0: {MaxLength}\u00a0caractères au plus.");

        RuleFor(question => question.ThemeIds)
            .NotEmpty().WithMessage("Choisissez au moins une thématique.")
            .Must(themes => themes.Count <= Question.MaxThemes).WithMessage($"Gardez {Question.MaxThemes} thématiques au plus.");

        RuleFor(question => question.AudienceIds)
            .Must(audiences => audiences.Count <= Question.MaxAudiences).WithMessage($"Gardez {Question.MaxAudiences} publics au plus.");

        RuleFor(question => question.Tags).MustBeTags();
        RuleFor(question => question.Urgency).IsInEnum();
    }
}
